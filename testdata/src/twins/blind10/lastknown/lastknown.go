// Package lastknown renews what has become old. What decides: whether age is what asks for a new one, or each request gets one.
package lastknown

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/MicahParks/keyfunc/v3"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/linkedin/goavro/v2"
)

const issuer = "https://login.example.com"

var jwks = []string{issuer + "/keys"}

// keyring renews its keys when they are an hour old.
type keyring struct {
	mu  sync.Mutex
	set keyfunc.Keyfunc
	at  time.Time
}

func (k *keyring) get(ctx context.Context) (keyfunc.Keyfunc, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.set != nil && time.Since(k.at) < time.Hour {
		return k.set, nil
	}
	set, err := keyfunc.NewDefaultCtx(ctx, jwks) // silent
	if err != nil {
		return nil, err
	}
	k.set, k.at = set, time.Now()
	return set, nil
}

// provider knows when it ends.
type provider struct {
	mu      sync.RWMutex
	current *oidc.Provider
	expires time.Time
}

func (p *provider) get(ctx context.Context) (*oidc.Provider, error) {
	p.mu.RLock()
	current, expires := p.current, p.expires
	p.mu.RUnlock()
	if time.Now().Before(expires) {
		return current, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	fresh, err := oidc.NewProvider(ctx, issuer) // silent
	if err != nil {
		return nil, err
	}
	p.current = fresh
	p.expires = time.Now().Add(15 * time.Minute)
	return fresh, nil
}

// stale is by value: what it learns is gone when it returns.
type stale struct {
	current *oidc.Provider
	expires time.Time
}

func (s stale) get(ctx context.Context) (*oidc.Provider, error) {
	if s.current != nil && time.Now().Before(s.expires) {
		return s.current, nil
	}
	fresh, err := oidc.NewProvider(ctx, issuer) // report
	if err != nil {
		return nil, err
	}
	s.current = fresh
	s.expires = time.Now().Add(15 * time.Minute)
	return s.current, nil
}

// schemas are renewed by a goroutine.
type schemas struct{ codec atomic.Pointer[goavro.Codec] }

func (s *schemas) keepFresh(ctx context.Context, load func(context.Context) (string, error)) {
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		text, err := load(ctx)
		if err != nil {
			continue
		}
		codec, err := goavro.NewCodec(text) // silent
		if err == nil {
			s.codec.Store(codec)
		}
	}
}

type server struct {
	keys     keyring
	provider provider
	old      stale
	schemas  schemas

	lastMu   sync.Mutex
	last     *goavro.Codec
	lastUsed time.Time
}

// remembered keeps the last one, and the time, but does not look at them.
func (s *server) remembered() (*goavro.Codec, error) {
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	s.lastMu.Lock()
	defer s.lastMu.Unlock()
	s.last = codec
	s.lastUsed = time.Now()
	return codec, nil
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	token := r.Header.Get("Authorization")
	keys, err := s.keys.get(r.Context())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if _, err := keys.Keyfunc(token); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	for _, get := range []func(context.Context) (*oidc.Provider, error){s.provider.get, s.old.get} {
		p, err := get(r.Context())
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		if _, err := p.Verifier(&oidc.Config{ClientID: "shop"}).Verify(r.Context(), token); err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
	}
	codec, err := s.remembered()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
	if codec := s.schemas.codec.Load(); codec != nil {
		data, _ = codec.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

func Serve(ctx context.Context, load func(context.Context) (string, error)) error {
	s := new(server)
	go s.schemas.keepFresh(ctx, load)
	return http.ListenAndServe(":8080", s)
}
