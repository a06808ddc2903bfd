// Package shopforms serves a shop. What decides: whether the field that is asked for nil is ever set.
package shopforms

import (
	"net/http"

	"github.com/gorilla/schema"

	"twins/blind26/shopforms/forms"
)

type query struct{ Word string }

type shop struct {
	loose  *schema.Decoder // set by list
	strict *schema.Decoder // never set
	orders *schema.Decoder // set by newShop
}

func newShop() *shop { return &shop{orders: forms.Fresh()} } // silent

func (s *shop) list(w http.ResponseWriter, r *http.Request) {
	if s.loose == nil {
		s.loose = forms.Fresh() // silent
	}
	var q query
	_ = s.loose.Decode(&q, r.URL.Query())
}

func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	dec := s.strict
	if dec == nil {
		dec = forms.Fresh() // report
	}
	var q query
	_ = dec.Decode(&q, r.URL.Query())
}

func (s *shop) order(w http.ResponseWriter, r *http.Request) {
	dec := s.orders
	if dec == nil {
		dec = schema.NewDecoder() // silent
	}
	var q query
	_ = dec.Decode(&q, r.URL.Query())
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = forms.Or(s.orders).Decode(&q, r.URL.Query()) // silent: there is one
}

func (s *shop) cancel(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = forms.Or(nil).Decode(&q, r.URL.Query()) // report
}

func (s *shop) pay(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = forms.Shared().Decode(&q, r.URL.Query()) // silent: one for all
}

func routes(mux *http.ServeMux) {
	s := newShop()
	mux.HandleFunc("/list", s.list)
	mux.HandleFunc("/search", s.search)
	mux.HandleFunc("/order", s.order)
	mux.HandleFunc("/change", s.change)
	mux.HandleFunc("/cancel", s.cancel)
	mux.HandleFunc("/pay", s.pay)
}
