// Package sqlrepo maps rows of a database. What decides: whether the mapper of a model is made in each query, or when the
// repository is.
package sqlrepo

import (
	"context"
	"database/sql"
	"reflect"
	"strings"

	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
)

type user struct {
	ID   int    `db:"id"`
	Name string `db:"name"`
}

type Users interface {
	Get(ctx context.Context, id int) (*user, error)
	List(ctx context.Context, ids []int) ([]user, error)
	Save(ctx context.Context, u user) error
	Names(ctx context.Context, u user) []string
}

type users struct {
	db *sql.DB
	x  *sqlx.DB
}

func (r *users) Get(ctx context.Context, id int) (*user, error) {
	var u user
	st := sqlbuilder.NewStruct(new(user)) // report
	q, args := st.SelectFrom("users").Build()
	err := r.db.QueryRowContext(ctx, q, append(args, id)...).Scan(st.Addr(&u)...)
	return &u, err
}

func (r *users) List(ctx context.Context, ids []int) ([]user, error) {
	var out []user
	for _, id := range ids {
		var u user
		m := reflectx.NewMapper("db") // report
		if f := m.FieldByName(reflect.ValueOf(&u), "id"); f.IsValid() {
			f.SetInt(int64(id))
		}
		out = append(out, u)
	}
	return out, nil
}

func (r *users) Save(ctx context.Context, u user) error {
	q, args := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", u).Build() // report
	_, err := r.db.ExecContext(ctx, q, args...)
	return err
}

func (r *users) Names(ctx context.Context, u user) []string {
	var names []string
	mapper := reflectx.NewMapperFunc("db", strings.ToLower) // report
	for name := range mapper.FieldMap(reflect.ValueOf(u)) {
		names = append(names, name)
	}
	return names
}

func (r *users) inTx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func (r *users) Update(ctx context.Context, u user) error {
	return r.inTx(ctx, func(tx *sql.Tx) error {
		st := sqlbuilder.NewStruct(new(user)) // report
		_, err := tx.ExecContext(ctx, "update users", st.Addr(&u)...)
		return err
	})
}

func fieldsOf(x any) []any {
	return sqlbuilder.NewStruct(user{}).Addr(x) // report
}

func (r *users) Insert(ctx context.Context, u user) error {
	_, err := r.db.ExecContext(ctx, "insert", fieldsOf(&u)...)
	return err
}

// With the repository.

var userStruct = sqlbuilder.NewStruct(new(user)) // silent

type kept struct {
	db *sqlx.DB
	st *sqlbuilder.Struct
	m  *reflectx.Mapper
}

func NewKept(db *sql.DB) *kept {
	x := sqlx.NewDb(db, "postgres")
	x.Mapper = reflectx.NewMapperFunc("json", strings.ToLower) // silent
	return &kept{
		db: x,
		st: sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL), // silent
		m:  reflectx.NewMapper("db"),                                   // silent
	}
}

func (k *kept) Get(ctx context.Context, id int) (u user, err error) {
	q, args := k.st.SelectFrom("users").Build()
	err = k.db.Get(&u, q, args...)
	_ = userStruct.Addr(&u)
	return u, err
}

func open(db *sql.DB) *users {
	x := sqlx.NewDb(db, "postgres")
	m := reflectx.NewMapper("json") // silent
	x.Mapper = m
	return &users{db, x}
}

func New(db *sql.DB) Users { return open(db) }

type columns struct {
	byType map[reflect.Type]*sqlbuilder.Struct
}

func (c *columns) of(x any) *sqlbuilder.Struct {
	t := reflect.TypeOf(x)
	st, ok := c.byType[t]
	if !ok {
		st = sqlbuilder.NewStruct(x) // silent
		c.byType[t] = st
	}
	return st
}

func (c *columns) Save(ctx context.Context, db *sql.DB, x any) error {
	_, err := db.ExecContext(ctx, "insert", c.of(x).Addr(x)...)
	return err
}
