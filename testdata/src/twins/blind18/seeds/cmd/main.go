// Command cmd seeds, and serves what it has seeded. What decides: whether it is done before it serves.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind18/seeds/seed"
)

type server struct {
	db    *sql.DB
	rules *validator.Validate
	seed  func(context.Context) error
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	row := seed.Row{Name: r.FormValue("name")}
	if s.rules.Struct(row) == nil {
		_ = seed.Insert(r.Context(), s.db, row)
	}
}

// list encodes with one for a request.
func (s *server) list(w http.ResponseWriter, r *http.Request) {
	e := form.NewEncoder() // report
	rs, _ := seed.Select(r.Context(), s.db, r.FormValue("name"))
	_, _ = e.Encode(rs)
}

// again has a seeder for a request.
func (s *server) again(w http.ResponseWriter, r *http.Request) {
	_ = seed.New(s.db).Check(seed.Row{Name: r.FormValue("name")}) // report
}

func serve(db *sql.DB) error {
	s := &server{db: db, rules: validator.New()} // silent
	m := http.NewServeMux()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/again", s.again)
	return http.ListenAndServe(":8080", m)
}

func main() {
	db, err := sql.Open("x", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	if err := seed.New(db).Run(ctx); err != nil { // silent
		log.Fatal(err)
	}
	t := mold.New() // silent
	for _, arg := range os.Args[1:] {
		row := seed.Row{Name: arg}
		if err := t.Struct(ctx, &row); err != nil {
			log.Fatal(err)
		}
		if err := seed.Insert(ctx, db, row); err != nil {
			log.Fatal(err)
		}
	}
	log.Fatal(serve(db))
}
