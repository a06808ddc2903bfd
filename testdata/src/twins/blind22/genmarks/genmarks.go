// Package genmarks compares a mark with the one of the last time. What decides: whether the two are the same until something is loaded again.
package genmarks

import (
	"context"
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

const current = 7

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type store struct {
	mu       sync.Mutex
	gen      int
	wanted   atomic.Int64
	have     int64
	rev      string
	loaded   string
	trimGen  int
	seen     int
	rules    *validator.Validate
	trims    *mold.Transformer
	forms    *form.Decoder
	query    *schema.Decoder
	fields   *reflectx.Mapper
	policy   *bluemonday.Policy
	scheme   *runtime.Scheme
	schemeAt int
}

func (s *store) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.gen != current {
		s.rules = validator.New() // silent
		s.gen = current
	}
	_ = s.rules.Struct(in(r))
}

// change never says that it has been done.
func (s *store) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.trimGen != current {
		s.trims = mold.New() // report
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *store) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if want := s.wanted.Load(); s.have < want {
		s.forms = form.NewDecoder() // silent
		s.have = want
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *store) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.query == nil || s.loaded != s.rev {
		s.query, s.loaded = schema.NewDecoder(), s.rev // silent
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

// reload is called by an operator.
func (s *store) reload(rev string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rev = rev
	s.wanted.Add(1)
}

// read counts each request, and compares with the number of the one before.
func (s *store) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.seen
	s.seen++
	if before != s.seen {
		s.fields = reflectx.NewMapper("db") // report
	}
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
}

// clean does the same again until the mark is reached, which it never gets nearer to.
func (s *store) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	mark := 0
	if mark < current {
		s.policy = bluemonday.UGCPolicy() // report
		mark = current
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("text"))))
}

func (s *store) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if at := s.schemeAt; at == 0 {
		s.scheme = runtime.NewScheme() // silent
		s.schemeAt = at + 1
	}
	_, err := s.scheme.New(req.Name)
	return reconcile.Result{}, err
}

func Routes(m *http.ServeMux, revs <-chan string) *store {
	s := &store{rev: "first"}
	s.wanted.Store(1)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/clean", s.clean)
	go func() {
		for rev := range revs {
			s.reload(rev)
		}
	}()
	return s
}
