// Package setuplayers configures what is shared in layers below the handler. What decides: whether the layer is reached by
// requests, or when the program starts.
package setuplayers

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"k8s.io/apimachinery/pkg/runtime"
)

type order struct{ ID string }

type Service interface {
	Place(ctx context.Context, o order) error
	Init(ctx context.Context) error
}

type service struct {
	v    *validator.Validate
	repo *repo
}

func NewService() Service {
	// Kept.
	s := &service{v: validator.New(), repo: newRepo()} // silent
	s.rules()
	return s
}

func (s *service) rules() {
	// By the constructor only.
	s.v.RegisterAlias("id", "uuid") // silent: at the start
}

func (s *service) Init(ctx context.Context) error {
	// Main calls it before it serves.
	s.v.RegisterAlias("name", "alpha") // silent: at the start
	return nil
}

func (s *service) Place(ctx context.Context, o order) error {
	// Behind the interface, for each request.
	s.v.RegisterAlias("order", "required") // report
	if err := s.v.StructCtx(ctx, o); err != nil {
		return err
	}
	return s.repo.save(o)
}

type repo struct {
	scheme *runtime.Scheme
	enc    *form.Encoder
}

func newRepo() *repo {
	r := &repo{}
	// Kept.
	r.scheme = runtime.NewScheme() // silent
	// Before it is used.
	r.scheme.AddKnownTypes("v1") // silent: at the start
	// Kept.
	r.enc = form.NewEncoder() // silent
	return r
}

func (r *repo) save(o order) error {
	// Two layers below the handler.
	r.scheme.AddKnownTypes("v2") // report
	r.tag("db")
	_, err := r.enc.Encode(o)
	return err
}

func (r *repo) tag(name string) {
	// Three.
	r.enc.SetTagName(name) // report
}

type handler struct {
	svc    Service
	router *mux.Router
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = h.svc.Place(r.Context(), order{r.FormValue("id")})
}

func (h *handler) Enable(w http.ResponseWriter, r *http.Request) {
	h.mount()
}

func (h *handler) mount() {
	// A route for each request that enables it.
	h.router.HandleFunc("/admin", h.ServeHTTP) // report
}

func (h *handler) routes() {
	// At the start.
	h.router.HandleFunc("/orders", h.ServeHTTP) // silent: at the start
	h.router.HandleFunc("/enable", h.Enable)    // silent: at the start
}

func Main() error {
	s := NewService()
	if err := s.Init(context.Background()); err != nil {
		return err
	}
	h := &handler{s, mux.NewRouter()}
	h.routes()
	return http.ListenAndServe("", h.router)
}
