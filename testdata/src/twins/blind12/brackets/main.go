// Command brackets has functions that do something before and after the function that they are given. What decides: how often they call it, and who
// calls them.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func measured(what string, f func() error) error {
	start := time.Now()
	defer func() { log.Println(what, time.Since(start)) }()
	return f()
}

// doOnce is named like what it is not.
func doOnce(f func()) { f() }

// gate lets one through.
type gate struct {
	mu     sync.Mutex
	closed bool
}

func (g *gate) pass(f func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return
	}
	g.closed = true
	f()
}

// times calls it n times.
func times(n int, f func(i int) error) error {
	for i := range n {
		if err := f(i); err != nil {
			return err
		}
	}
	return nil
}

func recovered(f func()) {
	defer func() {
		if v := recover(); v != nil {
			log.Println(v)
		}
	}()
	f()
}

type tx interface {
	Exec(ctx context.Context, query string, args ...any) error
}

func withTx(ctx context.Context, db tx, f func(tx) error) error {
	if err := db.Exec(ctx, "BEGIN"); err != nil {
		return err
	}
	if err := f(db); err != nil {
		_ = db.Exec(ctx, "ROLLBACK")
		return err
	}
	return db.Exec(ctx, "COMMIT")
}

type server struct {
	mu    sync.Mutex
	gate  gate
	db    tx
	rules *validator.Validate
	fresh *validator.Validate
	trim  *mold.Transformer
}

func (s *server) locked(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	s.locked(func() {
		if s.rules == nil {
			s.rules = validator.New() // silent
		}
	})
	s.locked(func() {
		s.fresh = validator.New(validator.WithRequiredStructEnabled()) // report
		if s.fresh.Struct(u) != nil {
			log.Println("bad")
		}
	})
	s.gate.pass(func() {
		s.trim = mold.New() // silent
	})
	_, _ = s.rules.Struct(u), s.trim.Struct(r.Context(), &u)
	err := measured("decode", func() error {
		return form.NewDecoder().Decode(&u, r.URL.Query()) // report
	})
	if err != nil {
		return
	}
	doOnce(func() {
		d := schema.NewDecoder() // report
		_ = d.Decode(&u, r.URL.Query())
	})
	var g gate
	g.pass(func() {
		u.Name = bluemonday.UGCPolicy().Sanitize(u.Name) // report
	})
	err = withTx(r.Context(), s.db, func(t tx) error {
		query, args := sqlbuilder.NewStruct(new(user)).InsertInto("users", &u).Build() // report
		return t.Exec(r.Context(), query, args...)
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func main() {
	recovered(func() {
		v := validator.New(validator.WithPrivateFieldValidation()) // silent
		if err := v.Var(os.Getenv("ADDR"), "hostname_port"); err != nil {
			log.Fatal(err)
		}
	})
	err := times(100, func(i int) error {
		m := reflectx.NewMapper("db") // report
		_, err := fmt.Println(i, len(m.FieldMap(reflect.ValueOf(user{fmt.Sprint(i)}))))
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(os.Getenv("ADDR"), new(server)))
}
