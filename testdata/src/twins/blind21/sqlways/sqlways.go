// Package sqlways reads rows. What decides: whether the store, the query or a row makes what it is read with.
package sqlways

import (
	"context"
	"database/sql"
	"iter"
	"net/http"
	"reflect"
	"sync"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type account struct{ ID, Name string }

type store struct {
	db  *sql.DB
	m   *reflectx.Mapper
	api func() (*dbscan.API, error)
}

func newStore(db *sql.DB) *store {
	s := &store{db: db, m: reflectx.NewMapper("db")} // silent
	s.api = sync.OnceValues(func() (*dbscan.API, error) {
		return dbscan.NewAPI() // silent
	})
	return s
}

func (s *store) all(ctx context.Context) (out []account, err error) {
	rows, err := s.db.QueryContext(ctx, "select id, name from accounts")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a account
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(&a))
		if err := rows.Scan(&a.ID, &a.Name); err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, rows.Err()
}

func (s *store) scan(ctx context.Context, dst any) error {
	rows, err := s.db.QueryContext(ctx, "select id, name from accounts")
	if err != nil {
		return err
	}
	defer rows.Close()
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // report
	if err != nil {
		return err
	}
	return api.ScanAll(dst, rows)
}

func (s *store) scanKept(ctx context.Context, dst any) error {
	rows, err := s.db.QueryContext(ctx, "select id, name from accounts")
	if err != nil {
		return err
	}
	defer rows.Close()
	api, err := s.api()
	if err != nil {
		return err
	}
	return api.ScanAll(dst, rows)
}

// each yields what it reads, and makes one for the query.
func (s *store) each(ctx context.Context) iter.Seq2[account, error] {
	return func(yield func(account, error) bool) {
		rows, err := s.db.QueryContext(ctx, "select id, name from accounts")
		if err != nil {
			yield(account{}, err)
			return
		}
		defer rows.Close()
		v := validator.New() // report
		for rows.Next() {
			var a account
			err := rows.Scan(&a.ID, &a.Name)
			if err == nil {
				err = v.Struct(a)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

type scanner interface{ Scan(...any) error }

func scanAccount(s scanner) (a account, err error) {
	err = s.Scan(&a.ID, &a.Name)
	if err != nil {
		return a, err
	}
	t := mold.New() // report
	return a, t.Struct(context.Background(), &a)
}

func (s *store) one(ctx context.Context, id string) (account, error) {
	return scanAccount(s.db.QueryRowContext(ctx, "select id, name from accounts where id = $1", id))
}

func (s *store) tx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *store) save(ctx context.Context, a account) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		v := validator.New() // report
		if err := v.Struct(a); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "insert into accounts values ($1, $2)", a.ID, a.Name)
		return err
	})
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	if _, err := s.all(r.Context()); err != nil {
		return
	}
	var out []account
	_ = s.scan(r.Context(), &out)
	_ = s.scanKept(r.Context(), &out)
	for a, err := range s.each(r.Context()) {
		if err != nil {
			return
		}
		s.m.FieldMap(reflect.ValueOf(a))
	}
	if a, err := s.one(r.Context(), r.PathValue("id")); err == nil {
		_ = s.save(r.Context(), a)
	}
}

func Routes(m *http.ServeMux, db *sql.DB) { m.HandleFunc("/accounts/{id}", newStore(db).list) }
