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

// Narkowicz's fit of the ACES filmic curve (2015), then the sRGB curve by square roots (Hable's and Chilliant's way,
// within a third of a step): software rasterisers pay dearly for pow().
vec3 to_display(vec3 linear) {
    vec3 x = linear * 0.72;
    vec3 mapped = clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0.0, 1.0);
    vec3 r1 = sqrt(mapped), r2 = sqrt(r1), r3 = sqrt(r2);
    return max(0.662002687 * r1 + 0.684122060 * r2 - 0.323583601 * r3 - 0.0225411470 * mapped, 0.0);
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
