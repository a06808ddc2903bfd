// Package effectspells calls functions of its own that wait, spawn, keep, or do nothing of it. What decides: what their bodies do.
package effectspells

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

type registry struct {
	mu  sync.Mutex
	all map[string]any
}

// keep stores its argument.
func (g *registry) keep(name string, x any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.all[name] = x
}

// keepFirst stores its argument, if there is none.
func (g *registry) keepFirst(name string, x any) any {
	g.mu.Lock()
	defer g.mu.Unlock()
	if old, ok := g.all[name]; ok {
		return old
	}
	g.all[name] = x
	return x
}

// look only looks.
func (g *registry) look(name string, x any) bool {
	_, ok := g.all[name]
	return ok && x != nil
}

// fill calls f, if there is none.
func (g *registry) fill(name string, f func() any) any {
	g.mu.Lock()
	defer g.mu.Unlock()
	if _, ok := g.all[name]; !ok {
		g.all[name] = f()
	}
	return g.all[name]
}

var std = &registry{all: map[string]any{}}

// Prepare is called by programs, when they start.
func Prepare() {
	v := validator.New() // silent
	std.keep("rules", v)
}

// first makes it with each request; it is kept the first time.
func first(w http.ResponseWriter, r *http.Request) {
	v := std.keepFirst("first", validator.New()).(*validator.Validate) // report
	_ = v.Struct(in{r.FormValue("a")})
}

func looked(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	if !std.look("query", d) {
		_ = d.Decode(&in{}, r.URL.Query())
	}
}

func filled(w http.ResponseWriter, r *http.Request) {
	d := std.fill("forms", func() any {
		return form.NewDecoder() // silent
	}).(*form.Decoder)
	_ = d.Decode(&in{}, r.URL.Query())
}

// spawn starts n goroutines that run as long as the process.
func spawn(n int, f func(i int)) {
	for i := range n {
		go f(i)
	}
}

// every calls f each time that the clock says so: once in a second or less, and without data.
func every(ctx context.Context, d time.Duration, f func()) {
	t := time.NewTicker(d)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			f()
		}
	}
}

// after calls f once, later.
func after(d time.Duration, f func()) *time.Timer { return time.AfterFunc(d, f) }

func Run(ctx context.Context, jobs <-chan in) {
	spawn(4, func(int) {
		v := validator.New() // silent
		for j := range jobs {
			_ = v.Struct(j)
		}
	})
	go every(ctx, time.Second, func() {
		t := mold.New() // silent
		_ = t.Struct(ctx, &in{time.Now().String()})
	})
	after(time.Minute, func() {
		p := bluemonday.UGCPolicy() // silent
		std.keep("clean", p.Sanitize("later"))
	})
}

// pairs calls f for each pair.
func pairs(m map[string]string, f func(k, v string)) {
	for k, v := range m {
		f(k, v)
	}
}

var settings = map[string]string{"a": "b", "c": "d"}

func Settings() {
	pairs(settings, func(k, v string) {
		_ = validator.New().Var(v, "alpha") // report
	})
}
