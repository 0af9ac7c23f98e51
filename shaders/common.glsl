// Shared by the shaders: the scene's light, tone mapping, small helpers. World frame: x towards the wall, y up,
// z right; metres; linear colour until to_display().

uniform vec3 u_to_key;   // towards the key light, unit length
uniform vec3 u_key;
uniform vec3 u_sky;
uniform vec3 u_ground;
uniform vec3 u_fill;     // a weak light from the viewer's side: shapes what the key leaves flat
uniform vec3 u_eye;

vec3 ambient(vec3 normal) {
    return mix(u_ground, u_sky, normal.y * 0.5 + 0.5);
}

// Narkowicz's fit of the ACES filmic curve (2015) at .72 of the light, then the sRGB curve: the two in one, by a
// quotient of polynomials within a tenth of a step of 255. Software rasterisers pay dearly for pow(), and for roots.
vec3 to_display(vec3 linear) {
    vec3 x = linear;
    vec3 above = x * (2.1722 + x * (x * (24080.0 + x * 66967.0) - 56.496));
    vec3 below = 1.0 + x * (x * (6171.9 + x * (32660.0 + x * 66073.0)) - 34.471);
    return min(above / below, 1.0);
}

// sRGB's curve the other way, by a cubic (Chilliant's, within .002): once for what a texture's filter has found, where
// the driver would decode every texel that the filter looks at.
vec3 to_linear(vec3 display) {
    return display * (display * (display * 0.305306011 + 0.682171111) + 0.012522878);
}

// Half a step of noise against banding: interleaved gradient noise (Jimenez 2014).
float screen_noise(vec2 pixel) {
    return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

vec3 dithered(vec3 display, vec2 pixel) {
    return display + (screen_noise(pixel) - 0.5) / 255.0;
}
