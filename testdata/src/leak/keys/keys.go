// Package keys fetches keys for each request, with goroutines that fetch them again.
package keys

import (
	"net/http"

	"github.com/MicahParks/keyfunc/v3"
	jwk2 "github.com/lestrrat-go/jwx/v2/jwk"
	"github.com/lestrrat-go/jwx/v3/jwk"
)

const keysURL = "https://issuer.example.com/keys"

func forever(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc.NewDefault([]string{keysURL}) // want `keyfunc.NewDefault builds .* for every request in forever.*a goroutine for ever`
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

// What these have ends with the context that they are given, which ends with the
// request: nothing stays.

func withRequest(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc.NewDefaultCtx(r.Context(), []string{keysURL})
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

func cacheWithRequest(w http.ResponseWriter, r *http.Request) {
	cache := jwk2.NewCache(r.Context())
	_ = cache.Register(keysURL)
	_, _ = cache.Get(r.Context(), keysURL)
}

func newCacheWithRequest(w http.ResponseWriter, r *http.Request) {
	cache, err := jwk.NewCache(r.Context(), nil)
	if err != nil {
		return
	}
	_, _ = cache.Lookup(r.Context(), keysURL)
}
