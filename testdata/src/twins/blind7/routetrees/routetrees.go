// Package routetrees makes routes in nested functions, of chi, gorilla and net/http. What decides: whether the function runs when the tree is made.
package routetrees

import (
	"net/http"
	"regexp"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type post struct {
	Title string `validate:"required"`
	Body  string
}

// blog is a tree of chi.
func blog() http.Handler {
	r := chi.NewRouter()
	r.Route("/posts", func(r chi.Router) {
		policy := bluemonday.UGCPolicy() // silent
		r.Post("/", func(w http.ResponseWriter, req *http.Request) {
			_, _ = w.Write([]byte(policy.Sanitize(req.FormValue("body"))))
		})
		r.Get("/{id}", func(w http.ResponseWriter, req *http.Request) {
			if !regexp.MustCompile(`^\d+$`).MatchString(chi.URLParam(req, "id")) { // report
				w.WriteHeader(http.StatusNotFound)
			}
		})
		r.Group(func(r chi.Router) {
			r.Use(limited(validator.New())) // silent
			r.Post("/drafts", preview)
		})
	})
	return r
}

func limited(v *validator.Validate) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if v.Var(r.FormValue("body"), "max=1000") == nil {
				next.ServeHTTP(w, r)
			}
		})
	}
}

func preview(w http.ResponseWriter, r *http.Request) {
	policy := bluemonday.NewPolicy().AllowElements("b", "i", "p") // report
	_, _ = w.Write([]byte(policy.Sanitize(r.FormValue("body"))))
}

// shop is a tree of gorilla.
func shop() http.Handler {
	r := mux.NewRouter()
	r.Use(func(next http.Handler) http.Handler {
		d := schema.NewDecoder() // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			var in post
			if d.Decode(&in, r.URL.Query()) == nil {
				next.ServeHTTP(w, r)
			}
		})
	})
	for _, path := range []string{"/carts", "/wishes"} {
		r.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			var in post
			d := form.NewDecoder() // report
			if d.Decode(&in, r.URL.Query()) != nil {
				w.WriteHeader(http.StatusBadRequest)
			}
		})
	}
	r.Handle("/orders", &orders{rules: validator.New()}).Methods("POST") // silent
	return r
}

type orders struct{ rules *validator.Validate }

func (o *orders) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if o.rules.Var(mux.Vars(r)["id"], "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	// The handler of the answer is made with each answer.
	reply(validator.New(validator.WithRequiredStructEnabled())).ServeHTTP(w, r) // report
}

func reply(v *validator.Validate) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Struct(post{Title: r.FormValue("title")}) != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
		}
	})
}

func Main() error {
	m := http.NewServeMux()
	m.Handle("/blog/", http.StripPrefix("/blog", blog()))
	m.Handle("/shop/", shop())
	return http.ListenAndServe(":8080", m)
}
