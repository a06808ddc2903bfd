// Command cmd puts it together.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"twins/blind11/cleanarch/adapter"
	"twins/blind11/cleanarch/domain"
	"twins/blind11/cleanarch/usecase"
)

func exec(ctx context.Context, n int) error { return ctx.Err() }

func main() {
	var store domain.Store = adapter.Prepare(exec) // silent
	if os.Getenv("EACH") != "" {
		store = adapter.Each{Exec: exec}
	}
	place := usecase.NewPlace(adapter.Rules(), store, adapter.Texts{}) // silent
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		var o domain.Order
		if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := o.Valid(); err != nil {
			http.Error(w, err.Error(), http.StatusUnprocessableEntity)
			return
		}
		if err := place.Do(r.Context(), &o); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	})
	http.HandleFunc("/orders/check", func(w http.ResponseWriter, r *http.Request) {
		rules := adapter.Rules() // report
		if err := rules.Check(r.Context(), &domain.Order{ID: r.FormValue("id")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	http.HandleFunc("/orders/import", func(w http.ResponseWriter, r *http.Request) {
		p := adapter.Prepare(exec) // report
		_ = p.Save(r.Context(), &domain.Order{ID: r.FormValue("id")})
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
