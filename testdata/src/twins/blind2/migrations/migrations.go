// Package main migrates a database when it starts, and serves afterwards.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type migration struct {
	id string
	up func(ctx context.Context, db *sql.DB) error
}

type account struct {
	ID    int    `db:"id"`
	Email string `db:"email" validate:"email"`
}

var list = []migration{
	{"001_names", names},
	{"002_mails", mails},
	{"003_noop", func(context.Context, *sql.DB) error { return nil }},
	{"004_rows", eachRow},
	{"005_batches", batches},
	{"006_helper", helper},
	{"007_outside", outside},
}

func main() {
	db, err := sql.Open("pgx", os.Getenv("DSN"))
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range list {
		if err := m.up(context.Background(), db); err != nil {
			log.Fatal(m.id, err)
		}
	}
	v := validator.New() // silent
	if err := v.Var(os.Getenv("ADDR"), "hostname_port"); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/migrate", adminMigrate(db))
	log.Fatal(http.ListenAndServe(os.Getenv("ADDR"), nil))
}

// names runs once, at the start.
func names(ctx context.Context, db *sql.DB) error {
	m := reflectx.NewMapper("db") // silent
	for name := range m.FieldMap(reflect.ValueOf(account{})) {
		if _, err := db.ExecContext(ctx, "ALTER TABLE account ADD "+name); err != nil {
			return err
		}
	}
	return nil
}

func mails(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, "SELECT id, email FROM account")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a account
		if err := rows.Scan(&a.ID, &a.Email); err != nil {
			return err
		}
		v := validator.New() // report
		if v.Struct(a) != nil {
			log.Print("bad mail of ", a.ID)
		}
	}
	return rows.Err()
}

func load(ctx context.Context, db *sql.DB, after int) ([]account, error) { return nil, nil }

func eachRow(ctx context.Context, db *sql.DB) error {
	accounts, err := load(ctx, db, 0)
	for i := 0; err == nil && i < len(accounts); i++ {
		err = validator.New().Struct(&accounts[i]) // report
	}
	return err
}

func batches(ctx context.Context, db *sql.DB) error {
	for last := 0; ; {
		accounts, err := load(ctx, db, last)
		if err != nil || len(accounts) == 0 {
			return err
		}
		m := reflectx.NewMapper("db") // report
		for _, a := range accounts {
			last = a.ID
			_ = m.FieldMap(reflect.ValueOf(a))
		}
	}
}

func helper(ctx context.Context, db *sql.DB) error {
	accounts, err := load(ctx, db, 0)
	for _, a := range accounts {
		fix(&a)
	}
	return err
}

func fix(a *account) {
	if validator.New().Struct(a) != nil { // report
		a.Email = ""
	}
}

func outside(ctx context.Context, db *sql.DB) error {
	v := validator.New() // silent
	accounts, err := load(ctx, db, 0)
	for _, a := range accounts {
		if v.Struct(a) != nil {
			log.Print(a.ID)
		}
	}
	return err
}

// The same from a handler.
func adminMigrate(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := onDemand(r.Context(), db); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
}

func onDemand(ctx context.Context, db *sql.DB) error {
	accounts, err := load(ctx, db, 0)
	v := validator.New() // report
	for _, a := range accounts {
		if v.Struct(a) != nil {
			return err
		}
	}
	return err
}
