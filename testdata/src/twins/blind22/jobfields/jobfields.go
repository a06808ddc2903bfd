// Package jobfields hands over structs that hold what is needed. What decides: whether the struct ends with the call, or is kept by who gets it.
package jobfields

import (
	"context"
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

type deps struct {
	v *validator.Validate
	t *mold.Transformer
}

type job struct {
	deps
	ctx  context.Context
	user *user
	d    *form.Decoder
	q    *schema.Decoder
	m    *reflectx.Mapper
}

func (j job) run() error {
	if j.t != nil {
		if err := j.t.Struct(j.ctx, j.user); err != nil {
			return err
		}
	}
	return j.v.Struct(j.user)
}

func decode(j *job, r *http.Request) error { return j.d.Decode(j.user, r.URL.Query()) }

func create(w http.ResponseWriter, r *http.Request) {
	j := job{ctx: r.Context(), user: &user{}}
	j.v = validator.New() // report
	_ = j.run()
}

func change(w http.ResponseWriter, r *http.Request) {
	j := job{
		deps: deps{
			v: validator.New(), // report
			t: mold.New(),      // report
		},
		ctx:  r.Context(),
		user: &user{},
	}
	_ = j.run()
}

func search(w http.ResponseWriter, r *http.Request) {
	_ = decode(&job{user: &user{}, d: form.NewDecoder()}, r) // report
}

// board keeps jobs that are to be run again and again.
type board struct {
	mu   sync.Mutex
	jobs []*job
}

func (b *board) add(j *job) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.jobs = append(b.jobs, j)
}

func (b *board) plan(w http.ResponseWriter, r *http.Request) {
	j := &job{user: &user{r.FormValue("name")}, q: schema.NewDecoder()} // silent
	b.add(j)
}

func (b *board) tick(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, j := range b.jobs {
		_ = j.q.Decode(j.user, r.URL.Query())
	}
}

// count makes a job like the ones that are kept, and counts with it.
func (b *board) count(w http.ResponseWriter, r *http.Request) {
	j := &job{m: reflectx.NewMapper("db")} // report
	n := fieldsOf(j)
	b.mu.Lock()
	defer b.mu.Unlock()
	if n > len(b.jobs) {
		w.WriteHeader(http.StatusTeapot)
	}
}

func fieldsOf(j *job) int { return len(j.m.TypeMap(reflect.TypeFor[user]()).Index) }

type texts struct{ policy *bluemonday.Policy }

func (t texts) clean(s string) string { return t.policy.Sanitize(s) }

type view struct {
	texts
	title string
}

func render(w http.ResponseWriter, v view) { _, _ = w.Write([]byte(v.clean(v.title))) }

func show(w http.ResponseWriter, r *http.Request) {
	render(w, view{texts{bluemonday.UGCPolicy()}, r.FormValue("title")}) // report
}

func shower() http.HandlerFunc {
	base := view{texts: texts{bluemonday.UGCPolicy()}} // silent
	return func(w http.ResponseWriter, r *http.Request) {
		v := base
		v.title = r.FormValue("title")
		render(w, v)
	}
}

func Routes(m *http.ServeMux) {
	b := &board{}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/plan", b.plan)
	m.HandleFunc("/tick", b.tick)
	m.HandleFunc("/count", b.count)
	m.HandleFunc("/show", show)
	m.HandleFunc("/shower", shower())
}
