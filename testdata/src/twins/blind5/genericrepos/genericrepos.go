// Package genericrepos has a repository with a type parameter. What decides: whether the mapper is the repository's, the type's, or
// the query's, and how long a repository lives.
package genericrepos

import (
	"context"
	"database/sql"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/jmoiron/sqlx/reflectx"
)

type (
	Account struct {
		ID   int64  `db:"id"`
		Name string `db:"name"`
	}
	Invoice struct {
		ID     int64 `db:"id"`
		Amount int64 `db:"amount"`
	}
)

// Repo keeps its mapper.
type Repo[T any] struct {
	db     *sql.DB
	table  string
	mapper *reflectx.Mapper
}

func NewRepo[T any](db *sql.DB, table string) *Repo[T] {
	return &Repo[T]{
		db:    db,
		table: table,
		// Kept by the repository.
		mapper: reflectx.NewMapperFunc("db", strings.ToLower), // silent
	}
}

func (r *Repo[T]) columns(x *T) []string {
	var names []string
	for name := range r.mapper.FieldMap(reflect.ValueOf(x)) {
		names = append(names, name)
	}
	return names
}

func (r *Repo[T]) Insert(ctx context.Context, x *T) error {
	_, err := r.db.ExecContext(ctx, "insert into "+r.table+"("+strings.Join(r.columns(x), ",")+")")
	return err
}

// Find maps rows by a mapper of its own.
func (r *Repo[T]) Find(ctx context.Context, where string) ([]T, error) {
	rows, err := r.db.QueryContext(ctx, "select * from "+r.table+" where "+where)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// For each query.
	m := reflectx.NewMapperFunc("db", strings.ToLower) // report
	var out []T
	for rows.Next() {
		var x T
		_ = m.FieldMap(reflect.ValueOf(&x))
		out = append(out, x)
	}
	return out, rows.Err()
}

// Save is a function with a type parameter and no receiver.
func Save[T any](ctx context.Context, db *sql.DB, x *T) error {
	// For each row that is saved.
	m := reflectx.NewMapper("db") // report
	_, err := db.ExecContext(ctx, "insert", m.FieldMap(reflect.ValueOf(x)))
	return err
}

// mapperOf has one for each type.
func mapperOf[T any]() *reflectx.Mapper {
	key := reflect.TypeFor[T]()
	if m, ok := mappers.Load(key); ok {
		return m.(*reflectx.Mapper)
	}
	// Once for each type.
	m, _ := mappers.LoadOrStore(key, reflectx.NewMapper("db")) // silent
	return m.(*reflectx.Mapper)
}

var mappers sync.Map

// Load uses the one of the type.
func Load[T any](ctx context.Context, db *sql.DB, id int64) (*T, error) {
	var x T
	_ = mapperOf[T]().FieldMap(reflect.ValueOf(&x))
	return &x, db.QueryRowContext(ctx, "select", id).Scan(&x)
}

// A scoped repository lives for a request.
type scoped[T any] struct {
	tx     *sql.Tx
	mapper *reflectx.Mapper
}

func inTx[T any](tx *sql.Tx) *scoped[T] {
	// For each transaction.
	return &scoped[T]{tx, reflectx.NewMapper("db")} // report
}

func (s *scoped[T]) Insert(ctx context.Context, x *T) error {
	_, err := s.tx.ExecContext(ctx, "insert", s.mapper.FieldMap(reflect.ValueOf(x)))
	return err
}

type constrained interface{ Account | Invoice }

func export[T constrained](xs []T) []string {
	var out []string
	for _, x := range xs {
		// For each row.
		m := reflectx.NewMapper("export") // report
		for name := range m.FieldMap(reflect.ValueOf(x)) {
			out = append(out, name)
		}
	}
	return out
}

type server struct {
	db       *sql.DB
	accounts *Repo[Account]
	invoices *Repo[Invoice]
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	a := &Account{Name: r.FormValue("name")}
	if err := s.accounts.Insert(r.Context(), a); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = Save(r.Context(), s.db, a)
}

func (s *server) pay(w http.ResponseWriter, r *http.Request) {
	tx, err := s.db.BeginTx(r.Context(), nil)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer tx.Rollback()
	if err := inTx[Invoice](tx).Insert(r.Context(), &Invoice{Amount: 1}); err == nil {
		_ = tx.Commit()
	}
	found, _ := s.invoices.Find(r.Context(), "amount > 0")
	_ = export(found)
}

func Main(db *sql.DB) error {
	s := &server{db, NewRepo[Account](db, "accounts"), NewRepo[Invoice](db, "invoices")}
	http.HandleFunc("POST /accounts", s.create)
	http.HandleFunc("POST /pay", s.pay)
	return http.ListenAndServe(":8080", nil)
}
