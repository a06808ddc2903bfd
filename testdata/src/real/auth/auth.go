// Package auth verifies tokens with key sets and providers, and counts tokens of
// another kind.
package auth

import (
	"net/http"
	"sync"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/pkoukk/tiktoken-go"
)

const keysURL = "https://issuer.example.com/keys"

func perRequest(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc.NewDefault([]string{keysURL}) // want `keyfunc.NewDefault builds .* for every request in perRequest.*a goroutine for ever`
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

// The goroutine of the request's set ends with it, but it asks its server each time.
func perRequestCtx(w http.ResponseWriter, r *http.Request) {
	keys, err := keyfunc.NewDefaultCtx(r.Context(), []string{keysURL}) // want `keyfunc.NewDefaultCtx builds .* for every request in perRequestCtx`
	if err != nil {
		return
	}
	_, _ = keys.Keyfunc(r.Header.Get("Authorization"))
}

type api struct {
	keys   keyfunc.Keyfunc
	issuer string
}

func newAPI() (*api, error) {
	keys, err := keyfunc.NewDefault([]string{keysURL})
	return &api{keys: keys}, err
}

func (a *api) once(w http.ResponseWriter, r *http.Request) {
	_, _ = a.keys.Keyfunc(r.Header.Get("Authorization"))
}

func (a *api) login(w http.ResponseWriter, r *http.Request) {
	provider, err := oidc.NewProvider(r.Context(), a.issuer) // want `oidc.NewProvider builds .* for every request in \(\*api\).login.*: make one provider for each issuer`
	if err != nil {
		return
	}
	_, _ = provider.Verifier(&oidc.Config{ClientID: "shop"}).Verify(r.Context(), r.FormValue("token"))
}

// The issuer is the request's.
func tenant(w http.ResponseWriter, r *http.Request) {
	provider, err := oidc.NewProvider(r.Context(), r.FormValue("issuer")) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	_, _ = provider.Verifier(&oidc.Config{ClientID: "shop"}).Verify(r.Context(), r.FormValue("token"))
}

func count(text string) int {
	enc, err := tiktoken.EncodingForModel("gpt-4") // want `tiktoken.EncodingForModel builds .* on every call of count, which gets the data to map`
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}

var encoding = sync.OnceValues(func() (*tiktoken.Tiktoken, error) { return tiktoken.EncodingForModel("gpt-4") })

func countShared(text string) int {
	enc, err := encoding()
	if err != nil {
		return 0
	}
	return len(enc.Encode(text, nil, nil))
}
