// Package web uses repositories of its types. What decides: whether it has one, or makes one.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind17/genericservices/store"
)

type (
	user  struct{ Name string }
	order struct{ ID string }
	text  string
)

type server struct {
	users *store.Repo[user]
	forms *store.Lazy[*form.Decoder]
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	u, err := store.Parse[user](r.URL.Query())
	if err != nil || s.users.Insert(r.Context(), u) != nil {
		return
	}
	_ = s.users.Update(r.Context(), &u)
	_ = s.forms.Get().Decode(&u, r.URL.Query())
	_, _ = w.Write([]byte(store.Clean(text(u.Name))))
}

// order makes a repository for a request.
func (s *server) order(w http.ResponseWriter, r *http.Request) {
	repo := store.New[order]() // report
	_ = repo.Insert(r.Context(), order{r.FormValue("id")})
}

// change has a lazy one that nobody has after it.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	l := store.NewLazy(func() *mold.Transformer {
		return mold.New() // report
	})
	_ = l.Get().Struct(r.Context(), &user{r.FormValue("name")})
}

// handle is for any type.
func handle[T any](v *validator.Validate, f func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x, err := store.Parse[T](r.URL.Query())
		if err != nil || v.Struct(x) != nil {
			return
		}
		_ = f(x)
	}
}

// each makes one for any type, and each request.
func each[T any](f func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var x T
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if v.Struct(x) == nil {
			_ = f(x)
		}
	}
}

func Routes(m *http.ServeMux) {
	s := &server{
		users: store.New[user](),
		forms: store.NewLazy(func() *form.Decoder {
			return form.NewDecoder() // silent
		}),
	}
	orders := store.New[order]()
	v := validator.New() // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/order", s.order)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/handle", handle(v, func(o order) error { return orders.Insert(nil, o) }))
	m.HandleFunc("/each", each(func(o order) error { return nil }))
}
