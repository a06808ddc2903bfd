// Package methodrefs refers to functions and methods without calling them at once. What decides: when, and how often, they are called.
package methodrefs

import (
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
)

type account struct {
	Email string `validate:"email" form:"email"`
}

type accounts struct {
	decoder *form.Decoder
	check   func(any) error
	parse   func(*account, url.Values) error
}

func newAccounts() *accounts {
	a := &accounts{decoder: form.NewDecoder()} // silent
	// The method is bound to one object, which is made here.
	a.check = validator.New().Struct // silent
	// The method expression makes nothing before it is called.
	a.parse = (*account).parse
	return a
}

func (in *account) parse(v url.Values) error {
	// Called through the field, for each request.
	return form.NewDecoder().Decode(in, v) // report
}

func (in *account) bind(d *form.Decoder, v url.Values) error { return d.Decode(in, v) }

func (a *accounts) create(w http.ResponseWriter, r *http.Request) {
	var in account
	if a.parse(&in, r.URL.Query()) != nil || a.check(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *accounts) update(w http.ResponseWriter, r *http.Request) {
	var in account
	bind := (*account).bind
	if bind(&in, a.decoder, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	// The method value is bound to an object that this request makes.
	check := validator.New().Struct // report
	if check(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *accounts) replace(w http.ResponseWriter, r *http.Request) {
	var in account
	bind := (*account).bind
	// An argument of the method expression.
	if bind(&in, form.NewDecoder(), r.URL.Query()) != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *accounts) remove(w http.ResponseWriter, r *http.Request) {
	mk := validator.New
	// The constructor under another name.
	v := mk() // report
	if v.Var(mux.Vars(r)["id"], "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// list has a value receiver; its method value is called by the router.
type list struct{ check func(any, string) error }

func (l list) serve(w http.ResponseWriter, r *http.Request) {
	if l.check(r.FormValue("page"), "number") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (l list) serveChecked(w http.ResponseWriter, r *http.Request) {
	l.check = validator.New().Var // report
	l.serve(w, r)
}

func Router() *mux.Router {
	a := newAccounts()
	r := mux.NewRouter()
	r.HandleFunc("/accounts", a.create).Methods(http.MethodPost)
	r.HandleFunc("/accounts/{id}", a.update).Methods(http.MethodPatch)
	r.HandleFunc("/accounts/{id}", a.replace).Methods(http.MethodPut)
	r.HandleFunc("/accounts/{id}", a.remove).Methods(http.MethodDelete)
	// The receiver is copied now, with the object in it.
	r.HandleFunc("/accounts", list{validator.New().Var}.serve) // silent
	r.HandleFunc("/checked", list{}.serveChecked)
	return r
}
