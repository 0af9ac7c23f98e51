// A cast shadow (see contact_cast.frag) spread in one direction, by as much as it is soft here.
uniform sampler2D u_cast;

// `reach`: from here to where the softest shadow ends; a shadow is never harder than `least` of that.
vec2 softened(vec2 at, vec2 reach, float least) {
    vec2 here = texture(u_cast, at).rg;
    vec2 by = reach * max(here.g, least) / 3.0;
    float sum = here.r * 0.25;
    sum += (texture(u_cast, at + by).r + texture(u_cast, at - by).r) * 0.1875;
    sum += (texture(u_cast, at + by * 2.0).r + texture(u_cast, at - by * 2.0).r) * 0.125;
    sum += (texture(u_cast, at + by * 3.0).r + texture(u_cast, at - by * 3.0).r) * 0.0625;
    return vec2(sum, here.g);
}
