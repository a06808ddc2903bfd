// Package keys fetches keys for each request, with goroutines that fetch them again.
package keys

import (
	"net/http"
	"time"

	keyfunc1 "github.com/MicahParks/keyfunc"
	keyfunc2 "github.com/MicahParks/keyfunc/v2"
	"github.com/MicahParks/keyfunc/v3"
	jwk1 "github.com/lestrrat-go/jwx/jwk"
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

// Those of the majors before.

func ending(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc1.Get(keysURL, keyfunc1.Options{RefreshInterval: time.Hour}) // silent: leak/released
	if err != nil {
		return
	}
	defer keys.EndBackground()
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

func refreshing(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc1.Get(keysURL, keyfunc1.Options{RefreshInterval: time.Hour}) // want `keyfunc.Get builds .* for every request in refreshing.*with RefreshInterval each one .* for ever`
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

func refreshing2(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc2.Get(keysURL, keyfunc2.Options{RefreshInterval: time.Hour}) // want `keyfunc.Get builds .* for every request in refreshing2.*for ever`
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

// One that does not fetch again costs what it costs, and nothing stays.
func fetching(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc1.Get(keysURL, keyfunc1.Options{}) // silent: leak/keeps-nothing
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

func autoRefresh(w http.ResponseWriter, r *http.Request) {
	keys := jwk1.NewAutoRefresh(r.Context())
	keys.Configure(keysURL)
	_, _ = keys.Fetch(r.Context(), keysURL)
}
