// Package spawnhelpers has goroutines started by helpers. What decides: whether one is started for each request, and whether it is one that lasts.
package spawnhelpers

import (
	"context"
	"log"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type background struct{ wg sync.WaitGroup }

// Go starts f, and survives it.
func (b *background) Go(f func()) {
	b.wg.Add(1)
	go func() {
		defer b.wg.Done()
		defer func() {
			if p := recover(); p != nil {
				log.Print(p)
			}
		}()
		f()
	}()
}

func (b *background) GoCtx(ctx context.Context, f func(context.Context) error) {
	b.Go(func() {
		if err := f(context.WithoutCancel(ctx)); err != nil {
			log.Print(err)
		}
	})
}

type server struct {
	bg    background
	mails chan *user
	audit chan *user
	start sync.Once
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	u := in(r)
	s.bg.Go(func() {
		v := validator.New() // report
		_ = v.Struct(u)
	})
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	u := in(r)
	s.bg.GoCtx(r.Context(), func(ctx context.Context) error {
		return mold.New().Struct(ctx, u) // report
	})
}

// mailer lasts as long as the server.
func (s *server) mailer() {
	p := bluemonday.UGCPolicy() // silent
	for u := range s.mails {
		_ = p.Sanitize(u.Name)
	}
}

// auditor lasts, and has one for each message.
func (s *server) auditor() {
	for u := range s.audit {
		e := form.NewEncoder() // report
		_, _ = e.Encode(u)
	}
}

func (s *server) mail(w http.ResponseWriter, r *http.Request) {
	s.start.Do(func() {
		s.bg.Go(s.mailer)
		s.bg.Go(s.auditor)
	})
	s.mails <- in(r)
	s.audit <- in(r)
}

// search starts several for one request, and waits for them.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	var g background
	for _, q := range []string{"name", "town"} {
		g.Go(func() {
			d := schema.NewDecoder() // report
			_ = d.Decode(&user{}, map[string][]string{"q": {r.FormValue(q)}})
		})
	}
	g.wg.Wait()
}

// watch has a goroutine for each who watches, which goes through many events.
func (s *server) watch(w http.ResponseWriter, r *http.Request) {
	events := make(chan user)
	s.bg.Go(func() {
		m := reflectx.NewMapper("json") // report
		for e := range events {
			_ = m.TypeMap(reflect.TypeOf(e))
		}
	})
	defer close(events)
	for _, n := range r.URL.Query()["name"] {
		events <- user{n}
	}
}

func (s *server) warm() {
	s.bg.Go(func() {
		d := form.NewDecoder() // silent
		_ = d.Decode(&user{}, map[string][]string{"name": {"warm"}})
	})
}

func Routes(m *http.ServeMux) {
	s := &server{mails: make(chan *user), audit: make(chan *user)}
	s.warm()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/mail", s.mail)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/watch", s.watch)
}
