// Package registerers hands functions that hold the instance to libraries. What decides: whether the library keeps the
// function, or calls it and is done.
package registerers

import (
	"expvar"
	"flag"
	"html/template"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
	"github.com/nats-io/nats.go"
	"github.com/robfig/cron/v3"
	"gorm.io/gorm"
)

type row struct{ Name string }

type repo interface{ All() []row }

func Gorm(db *gorm.DB) error {
	// By the callbacks of the database.
	v := validator.New()                                                                    // silent
	return db.Callback().Create().Register("check", func(tx *gorm.DB) { _ = v.Struct(tx) }) // silent: at the start
}

func Cron(c *cron.Cron, rows repo) error {
	// By the clock.
	v := validator.New() // silent
	_, err := c.AddFunc("@daily", func() {
		for _, r := range rows.All() {
			_ = v.Struct(r)
		}
	})
	return err
}

func Nats(nc *nats.Conn, subject string) error {
	// By the subscription.
	d := schema.NewDecoder() // silent
	_, err := nc.Subscribe(subject, func(m *nats.Msg) { _ = d.Decode(m, nil) })
	return err
}

func Mux(mux *http.ServeMux, path string) {
	// By the route.
	v := validator.New() // silent
	mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(r.URL) })
}

func Var(name string, rows repo) {
	// By the variable.
	v := validator.New() // silent
	expvar.Publish(name, expvar.Func(func() any { return v.Struct(rows.All()) }))
}

func Flag(fs *flag.FlagSet, name string) {
	// By the flags.
	v := validator.New() // silent
	fs.Func(name, "", func(s string) error { return v.Var(s, "email") })
}

func Funcs(t *template.Template) *template.Template {
	// By the template.
	p := bluemonday.UGCPolicy() // silent
	return t.Funcs(template.FuncMap{"clean": p.Sanitize})
}

func Pool(tag string) *sync.Pool {
	// By the pool.
	v := validator.New() // silent
	return &sync.Pool{New: func() any { return v.Var("", tag) }}
}

// Called, and done.

func Sorted(rows []row) {
	// For each call; the sort is done when it returns.
	v := validator.New() // report
	slices.SortFunc(rows, func(a, b row) int {
		if v.VarWithValue(a, b, "ltfield") == nil {
			return -1
		}
		return 1
	})
}

func Mapped(s string) string {
	// The same with runes.
	v := validator.New() // report
	return strings.Map(func(r rune) rune {
		if v.Var(string(r), "alpha") != nil {
			return -1
		}
		return r
	}, s)
}

func Executed(w http.ResponseWriter, r *http.Request) {
	t := template.Must(page.Clone())
	// A template of the request keeps it.
	p := bluemonday.UGCPolicy() // report
	_ = t.Funcs(template.FuncMap{"clean": p.Sanitize}).Execute(w, r.URL)
}

var page = template.Must(template.New("page").Parse("{{.}}")) // silent

func Once(rows []row) {
	var once sync.Once
	// A once of the call calls it.
	v := validator.New() // report
	once.Do(func() { _ = v.Struct(rows) })
}
