// Package ttlrefresh renews what is shared when it is old. What decides: whether age is measured from the last renewal and
// the new one is kept, or something is compared that is new with each request.
package ttlrefresh

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type verifier struct {
	mu    sync.Mutex
	prov  *oidc.Provider
	since time.Time
}

func (v *verifier) get(ctx context.Context) (*oidc.Provider, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.prov != nil && time.Since(v.since) < time.Hour {
		return v.prov, nil
	}
	// Once an hour, kept until then.
	p, err := oidc.NewProvider(ctx, "https://id") // silent
	if err != nil {
		return nil, err
	}
	v.prov, v.since = p, time.Now()
	return p, nil
}

func (v *verifier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p, err := v.get(r.Context())
	if err != nil {
		return
	}
	_, _ = p.Verifier(&oidc.Config{}).Verify(r.Context(), r.Header.Get("Authorization"))
}

type rules struct {
	v       *validator.Validate
	version int
}

func (u *rules) current(version int) *validator.Validate {
	if u.v == nil || u.version != version {
		// Made anew when the version changes, and kept.
		u.v = validator.New() // silent
		u.version = version
	}
	return u.v
}

var (
	shared  = &rules{}
	version int
)

func Versioned(w http.ResponseWriter, r *http.Request) {
	_ = shared.current(version).Var(r.Host, "hostname")
}

func OwnClock(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	var d *schema.Decoder
	if d == nil || time.Since(start) > time.Minute {
		// The variable is new with each request: it is always missing.
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(&struct{}{}, r.URL.Query())
}

type lost struct {
	v     *validator.Validate
	since time.Time
}

func (l lost) get() *validator.Validate {
	if l.v == nil || time.Since(l.since) > time.Hour {
		// Stored in a copy of the receiver, which is lost.
		l.v = validator.New() // report
		l.since = time.Now()
	}
	return l.v
}

var losing lost

func Lost(w http.ResponseWriter, r *http.Request) { _ = losing.get().Var(r.Host, "hostname") }

type stale struct{ since time.Time }

func (s *stale) get() *validator.Validate {
	if time.Since(s.since) > time.Hour {
		s.since = time.Now()
	}
	// Only the time is kept.
	return validator.New() // report
}

var staleOne stale

func Stale(w http.ResponseWriter, r *http.Request) { _ = staleOne.get().Var(r.Host, "hostname") }

type entry struct {
	d     *schema.Decoder
	until time.Time
}

type ttl struct {
	mu sync.Mutex
	m  map[string]entry
}

func (c *ttl) get(key string) *schema.Decoder {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.m[key]
	if !ok || time.Now().After(e.until) {
		// Kept for a minute.
		e = entry{schema.NewDecoder(), time.Now().Add(time.Minute)} // silent
		c.m[key] = e
	}
	return e.d
}

func (c *ttl) Handle(w http.ResponseWriter, r *http.Request) {
	_ = c.get(r.Host).Decode(&struct{}{}, r.URL.Query())
}

func (c *ttl) Forget(w http.ResponseWriter, r *http.Request) {
	e, ok := c.m[r.Host]
	if !ok || time.Now().After(e.until) {
		// Nobody puts it into the map.
		e = entry{schema.NewDecoder(), time.Now().Add(time.Minute)} // report
	}
	_ = e.d.Decode(&struct{}{}, r.URL.Query())
}

func Renew(ctx context.Context, v *verifier) {
	for range time.Tick(time.Hour) {
		// Once an hour, stored.
		p, err := oidc.NewProvider(ctx, "https://id") // silent
		if err != nil {
			continue
		}
		v.mu.Lock()
		v.prov = p
		v.mu.Unlock()
	}
}
