package validator

import (
	"context"
	"testing"

	keyfunc1 "github.com/MicahParks/keyfunc"
	oidc2 "github.com/coreos/go-oidc"
	jwt4 "github.com/golang-jwt/jwt/v4"
	jwk1 "github.com/lestrrat-go/jwx/jwk"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
)

// TestMethodsTogether: of instances that goroutines share, the methods are safe beside
// each other, from the first use on.
func TestMethodsTogether(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	is := newIssuer()
	refresh := jwk1.NewAutoRefresh(ctx)
	refresh.Configure(is.keys)
	if err := bench.Together(
		func() error { _, err := refresh.Fetch(ctx, is.keys); return err },
		func() error { _, err := refresh.Refresh(ctx, is.keys); return err },
		func() error { return bench.Check(refresh.IsRegistered(is.keys), true) },
		func() error {
			for range refresh.Snapshot() {
			}
			return nil
		}); err != nil {
		t.Error(err)
	}
	keys := bench.Must(keyfunc1.Get(is.keys, keyfunc1.Options{}))
	if err := bench.Together(
		func() error { _, err := jwt4.Parse(is.token, keys.Keyfunc); return err },
		func() error { _, _ = keys.KIDs(), keys.Len(); return nil },
		func() error { _ = keys.ReadOnlyKeys(); return nil }); err != nil {
		t.Error(err)
	}
	provider := bench.Must(oidc2.NewProvider(ctx, is.url))
	if err := bench.Together(
		func() error {
			_, err := provider.Verifier(&oidc2.Config{ClientID: audience}).Verify(ctx, is.token)
			return err
		},
		func() error { _ = provider.Endpoint(); return nil },
		func() error { var claims map[string]any; return provider.Claims(&claims) }); err != nil {
		t.Error(err)
	}
}
