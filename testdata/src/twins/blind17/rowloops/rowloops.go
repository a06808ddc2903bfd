// Package rowloops reads rows of a database. What decides: whether a row, a query or the repository makes what maps it.
package rowloops

import (
	"context"
	"database/sql"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type user struct {
	ID     int
	Name   string
	Values map[string][]string
}

type repo struct {
	db     *sql.DB
	m      *reflectx.Mapper
	rules  *validator.Validate
	stmts  map[string]*sql.Stmt
	codecs map[string]*goavro.Codec
}

func newRepo(db *sql.DB) *repo {
	return &repo{db: db, m: reflectx.NewMapper("db"), codecs: map[string]*goavro.Codec{}} // silent
}

// all maps with what the repository has.
func (r *repo) all(ctx context.Context) (us []user, err error) {
	rows, err := r.db.QueryContext(ctx, "select")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var u user
		if err := rows.Scan(&u.ID, &u.Name); err != nil {
			return nil, err
		}
		r.m.FieldMap(reflect.ValueOf(u))
		us = append(us, u)
	}
	return us, rows.Err()
}

// once has one before it goes through the rows.
func (r *repo) once(ctx context.Context) error {
	rows, err := r.db.QueryContext(ctx, "select")
	if err != nil {
		return err
	}
	defer rows.Close()
	t := mold.New() // silent
	for rows.Next() {
		var u user
		if err := rows.Scan(&u.ID); err != nil {
			return err
		}
		_ = t.Struct(ctx, &u)
	}
	return rows.Err()
}

// export is made for a topic, and kept for it.
func (r *repo) export(topic string, u user) error {
	c, ok := r.codecs[topic]
	if !ok {
		var err error
		if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return err
		}
		r.codecs[topic] = c
	}
	_, err := c.BinaryFromNative(nil, u.Name)
	return err
}

// perRow has one for a row.
func (r *repo) perRow(ctx context.Context) error {
	rows, err := r.db.QueryContext(ctx, "select")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var u user
		if err := rows.Scan(&u.ID, &u.Name); err != nil {
			return err
		}
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(u))
	}
	return rows.Err()
}

// scanned has a function that scans a row.
func (r *repo) scanned(ctx context.Context) (us []user, err error) {
	rows, err := r.db.QueryContext(ctx, "select")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		u, err := scan(rows)
		if err != nil {
			return nil, err
		}
		us = append(us, u)
	}
	return us, rows.Err()
}

func scan(rows *sql.Rows) (u user, err error) {
	if err := rows.Scan(&u.ID, &u.Name); err != nil {
		return u, err
	}
	v := validator.New() // report
	return u, v.Struct(u)
}

// insert checks what it inserts.
func (r *repo) insert(ctx context.Context, u user) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.StructCtx(ctx, u); err != nil {
		return err
	}
	_, err := r.db.ExecContext(ctx, "insert", u.Name)
	return err
}

// tx calls f between the beginning and the end of a transaction.
func (r *repo) tx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := r.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// move does it in one.
func (r *repo) move(ctx context.Context, from, to user) error {
	return r.tx(ctx, func(tx *sql.Tx) error {
		e := form.NewEncoder() // report
		values, err := e.Encode(from)
		if err != nil {
			return err
		}
		d := schema.NewDecoder() // report
		return d.Decode(&to, values)
	})
}

type Users struct{ r *repo }

func New(db *sql.DB) *Users { return &Users{newRepo(db)} }

func (u *Users) Sync(ctx context.Context) error {
	us, err := u.r.all(ctx)
	if err != nil {
		return err
	}
	for _, x := range us {
		if err := u.r.export("users", x); err != nil {
			return err
		}
	}
	if _, err := u.r.scanned(ctx); err != nil {
		return err
	}
	_ = u.r.perRow(ctx)
	return u.r.once(ctx)
}

func (u *Users) Move(ctx context.Context, id int, name string) error {
	x := user{ID: id, Name: name}
	if err := u.r.insert(ctx, x); err != nil {
		return err
	}
	return u.r.move(ctx, x, user{ID: id})
}
