// Package versions has constructors under the paths that other majors have.
package versions

import (
	"context"
	"net/http"
	"net/netip"

	"github.com/MicahParks/keyfunc"
	"github.com/coreos/go-oidc"
	"github.com/lestrrat-go/jwx/jwk"
	"github.com/oschwald/geoip2-golang/v2"
	old "gopkg.in/coreos/go-oidc.v2"
	"resty.dev/v3"
)

const issuer = "https://issuer.example.com"

func login(w http.ResponseWriter, r *http.Request) {
	p, err := oidc.NewProvider(r.Context(), issuer) // want `oidc.NewProvider builds .* for every request in login, a net/http handler: make one provider for each issuer`
	if err != nil {
		return
	}
	_, _ = p.Verifier(&oidc.Config{ClientID: "shop"}).Verify(r.Context(), r.FormValue("token"))
}

func loginOld(w http.ResponseWriter, r *http.Request) {
	p, err := old.NewProvider(r.Context(), issuer) // want `oidc.NewProvider builds .* for every request in loginOld`
	if err != nil {
		return
	}
	_, _ = p.Verifier(&old.Config{ClientID: "shop"}).Verify(r.Context(), r.FormValue("token"))
}

func verify(w http.ResponseWriter, r *http.Request) {
	keys := oidc.NewRemoteKeySet(r.Context(), issuer+"/keys") // want `oidc.NewRemoteKeySet builds .* keep one key set for each address`
	_, _ = oidc.NewVerifier(issuer, keys, &oidc.Config{ClientID: "shop"}).Verify(r.Context(), r.FormValue("token"))
}

// api has its verifier from the start.
type api struct{ verifier *oidc.IDTokenVerifier }

func newAPI(ctx context.Context) (*api, error) {
	p, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil, err
	}
	return &api{p.Verifier(&oidc.Config{ClientID: "shop"})}, nil
}

func (a *api) serve(w http.ResponseWriter, r *http.Request) {
	_, _ = a.verifier.Verify(r.Context(), r.FormValue("token"))
}

func keys(w http.ResponseWriter, r *http.Request) {
	k, err := keyfunc.Get(issuer+"/keys", keyfunc.Options{}) // want `keyfunc.Get builds .* for every request in keys.*each costs`
	if err != nil {
		return
	}
	_, _ = k.Keyfunc(r.FormValue("token"))
}

func fetched(w http.ResponseWriter, r *http.Request) {
	set, err := jwk.Fetch(r.Context(), issuer+"/keys") // want `jwk.Fetch builds .*configure the address in one jwk.AutoRefresh`
	if err != nil {
		return
	}
	_ = set.Len()
}

var refresh = newRefresh()

func newRefresh() *jwk.AutoRefresh {
	a := jwk.NewAutoRefresh(context.Background())
	a.Configure(issuer + "/keys")
	return a
}

func cached(w http.ResponseWriter, r *http.Request) {
	_, _ = refresh.Fetch(r.Context(), issuer+"/keys")
}

func city(w http.ResponseWriter, r *http.Request) {
	db, err := geoip2.Open("city.mmdb") // want `geoip2.Open builds .*open one reader for each file, share it.*each costs 63 uses`
	if err != nil {
		return
	}
	defer db.Close()
	_, _ = db.City(netip.Addr{})
}

var cities, _ = geoip2.Open("city.mmdb")

func sharedCity(w http.ResponseWriter, r *http.Request) { _, _ = cities.City(netip.Addr{}) }

func call(w http.ResponseWriter, r *http.Request) {
	_, _ = resty.New().R().Get(issuer) // want `resty.New builds .* until its idle connection closes`
}

var client = resty.New()

func sharedCall(w http.ResponseWriter, r *http.Request) { _, _ = client.R().Get(issuer) }
