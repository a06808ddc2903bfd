// Command cmd works on a database through another package. What decides: how often that calls what it is given, and who called that.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind24/txkits/db"
)

type user struct{ Name string }

func main() {
	d, err := db.Open()
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	err = d.InTx(ctx, func(tx *db.Tx) error {
		v := validator.New() // silent
		u := user{"root"}
		if err := v.Struct(u); err != nil {
			return err
		}
		return tx.Insert(u)
	})
	if err != nil {
		log.Fatal(err)
	}
	err = d.InTxRetry(ctx, func(tx *db.Tx) error {
		t := mold.New() // silent
		return t.Struct(ctx, &user{"guest"})
	})
	if err != nil {
		log.Fatal(err)
	}
	err = d.QueryRow(ctx, "settings", func(row map[string][]string) error {
		f := form.NewDecoder() // silent
		return f.Decode(&user{}, row)
	})
	if err != nil {
		log.Fatal(err)
	}
	err = d.Query(ctx, "users", func(row map[string][]string) error {
		s := schema.NewDecoder() // report
		return s.Decode(&user{}, row)
	})
	if err != nil {
		log.Fatal(err)
	}
	err = d.Migrate(map[string]func(*db.Tx) error{"first": first})
	if err != nil {
		log.Fatal(err)
	}
	a := &api{d, schema.NewDecoder()} // silent
	http.HandleFunc("/create", a.create)
	http.HandleFunc("/list", a.list)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func first(tx *db.Tx) error {
	e := form.NewEncoder() // silent
	v, err := e.Encode(user{"first"})
	if err != nil {
		return err
	}
	return tx.Insert(v)
}

type api struct {
	db  *db.DB
	dec *schema.Decoder
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	err := a.db.InTx(r.Context(), func(tx *db.Tx) error {
		u := user{r.FormValue("name")}
		if err := validator.New().Struct(u); err != nil { // report
			return err
		}
		return tx.Insert(u)
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (a *api) list(w http.ResponseWriter, r *http.Request) {
	_ = a.db.Query(r.Context(), "users", func(row map[string][]string) error { return a.dec.Decode(&user{}, row) })
	_ = a.db.QueryRow(r.Context(), "users", func(row map[string][]string) error {
		return form.NewDecoder().Decode(&user{}, row) // report
	})
}
