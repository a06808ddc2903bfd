// Package misfills fills what it finds empty. What decides: whether that which is tested is that which is filled, and stays filled until
// the next request comes.
package misfills

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type order struct {
	SKU string `validate:"required"`
	Qty int    `validate:"gt=0"`
}

var (
	mu       sync.Mutex
	orders   *validator.Validate
	refunds  *validator.Validate
	returns  *validator.Validate
	invoices *validator.Validate
	legacy   *validator.Validate
	query    *schema.Decoder
	filter   *form.Decoder
	spare    *form.Decoder
)

func read(w http.ResponseWriter, r *http.Request) (order, bool) {
	var in order
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return in, false
	}
	return in, true
}

func createOrder(w http.ResponseWriter, r *http.Request) {
	in, ok := read(w, r)
	if !ok {
		return
	}
	mu.Lock()
	if orders == nil {
		// What is tested is what is filled.
		orders = validator.New() // silent
	}
	v := orders
	mu.Unlock()
	if v.Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func createRefund(w http.ResponseWriter, r *http.Request) {
	in, ok := read(w, r)
	if !ok {
		return
	}
	mu.Lock()
	v := refunds
	mu.Unlock()
	if v == nil {
		// Only the copy is filled: the variable stays empty for ever.
		v = validator.New() // report
	}
	if v.Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func createReturn(w http.ResponseWriter, r *http.Request) {
	in, ok := read(w, r)
	if !ok {
		return
	}
	mu.Lock()
	defer mu.Unlock()
	v := returns
	if v == nil {
		// The copy is filled, and written back.
		v = validator.New() // silent
		returns = v
	}
	if v.Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func createInvoice(w http.ResponseWriter, r *http.Request) {
	in, ok := read(w, r)
	if !ok {
		return
	}
	mu.Lock()
	defer mu.Unlock()
	// It is taken away again when the request is done.
	defer func() { invoices = nil }()
	if invoices == nil {
		invoices = validator.New() // report
	}
	if invoices.Struct(in) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func importLegacy(w http.ResponseWriter, r *http.Request) {
	in, ok := read(w, r)
	if !ok {
		return
	}
	if legacy == nil {
		// A variable of the same name is made, and dropped at the brace.
		legacy := validator.New() // report
		if legacy.Struct(in) != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
		}
		return
	}
	_ = legacy.Struct(in)
}

func searchOrders(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if query == nil {
		// A decoder that is configured first, and then kept.
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
		query = d
	}
	var f struct{ Page int }
	_ = query.Decode(&f, r.URL.Query())
}

func filterOrders(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	// It tests one that nobody fills, and fills another.
	if spare == nil {
		filter = form.NewDecoder() // report
	}
	var f struct{ Page int }
	if filter != nil {
		_ = filter.Decode(&f, r.URL.Query())
	}
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /orders", createOrder)
	mux.HandleFunc("POST /refunds", createRefund)
	mux.HandleFunc("POST /returns", createReturn)
	mux.HandleFunc("POST /invoices", createInvoice)
	mux.HandleFunc("POST /legacy", importLegacy)
	mux.HandleFunc("GET /orders", searchOrders)
	mux.HandleFunc("GET /filter", filterOrders)
}
