/* The bare loop beside which the draw is measured: one SHA-256 block for each id with the processor's SHA instructions, one thread,
   "key:id" as in the protocol. Prints nanoseconds per hash and the xor of all first words, so that nothing is optimised away and the
   caller can hold it against its own. */
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const uint32_t K[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t first_word(const uint8_t block[64])
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bULL, 0x0405060700010203ULL);
    const __m128i abef = _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c);
    const __m128i cdgh = _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19);
    __m128i s0 = abef, s1 = cdgh, m[4];

    for (int i = 0; i < 4; i++)
        m[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * i)), swap);

#pragma GCC unroll 16
    for (int i = 0; i < 16; i++) {
        __m128i w = m[i & 3];
        __m128i t = _mm_add_epi32(w, _mm_load_si128((const __m128i *)(K + 4 * i)));
        s1 = _mm_sha256rnds2_epu32(s1, s0, t);
        s0 = _mm_sha256rnds2_epu32(s0, s1, _mm_shuffle_epi32(t, 0x0e));

        if (i < 12) {
            __m128i n = _mm_sha256msg1_epu32(w, m[(i + 1) & 3]);
            n = _mm_add_epi32(n, _mm_alignr_epi8(m[(i + 3) & 3], m[(i + 2) & 3], 4));
            m[i & 3] = _mm_sha256msg2_epu32(n, m[(i + 3) & 3]);
        }
    }

    return (uint32_t)_mm_extract_epi32(_mm_add_epi32(s0, abef), 3);
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;

    const char *key = argv[2];
    const int repeats = atoi(argv[3]), id = 18;
    const size_t prefix = strlen(key) + 1, length = prefix + id;
    FILE *file = fopen(argv[1], "rb");

    if (!file || length > 55)
        return 3;

    fseek(file, 0, SEEK_END);
    const size_t count = (size_t)ftell(file) / id;
    rewind(file);
    char *ids = malloc(count * id);

    if (!ids || fread(ids, id, count, file) != count)
        return 4;

    uint8_t block[64] = {0};
    memcpy(block, key, prefix - 1);
    block[prefix - 1] = ':';
    block[length] = 0x80;
    block[62] = (uint8_t)(length >> 5);
    block[63] = (uint8_t)(length << 3);
    double best = 1e300;
    uint32_t mixed = 0;

    for (int repeat = 0; repeat < repeats; repeat++) {
        struct timespec from, to;
        mixed = 0;
        clock_gettime(CLOCK_MONOTONIC, &from);

        for (size_t i = 0; i < count; i++) {
            memcpy(block + prefix, ids + i * id, id);
            mixed ^= first_word(block);
        }

        clock_gettime(CLOCK_MONOTONIC, &to);
        const double ns = ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / count;
        best = ns < best ? ns : best;
    }

    printf("%.2f %08x\n", best, mixed);
    return 0;
}
