// Package rowscans reads rows of databases. What decides: whether it is the row's, the query's, or the store's; a query is a call.
package rowscans

import (
	"context"
	"database/sql"
	"errors"
	"reflect"
	"strings"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"go.mongodb.org/mongo-driver/bson"
)

type user struct {
	ID   string `db:"id" validate:"required"`
	Name string `db:"name"`
}

type Store struct {
	db   *sql.DB
	scan *dbscan.API
	m    *reflectx.Mapper
}

func NewStore(ctx context.Context, db *sql.DB, steps []string) (*Store, error) {
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // silent
	if err != nil {
		return nil, err
	}
	s := &Store{db, api, reflectx.NewMapperFunc("db", strings.ToLower)} // silent
	return s, s.migrate(ctx, steps)
}

func (s *Store) All(ctx context.Context) (us []user, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, name FROM users")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	return us, s.scan.ScanAll(&us, rows)
}

// Each scans row by row, with a mapper for each.
func (s *Store) Each(ctx context.Context, f func(user) error) error {
	rows, err := s.db.QueryContext(ctx, "SELECT id, name FROM users")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var u user
		m := reflectx.NewMapper("db") // report
		fields := m.FieldMap(reflect.ValueOf(&u).Elem())
		if err := rows.Scan(fields["id"].Addr().Interface(), fields["name"].Addr().Interface()); err != nil {
			return err
		}
		if err := f(u); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Names has a row scanner, which is the rows', and a policy for all rows of the query.
func (s *Store) Names(ctx context.Context) (names []string, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT name FROM users")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	clean := bluemonday.UGCPolicy() // silent
	rs := s.scan.NewRowScanner(rows)
	for rows.Next() {
		var u user
		if err := rs.Scan(&u); err != nil {
			return nil, err
		}
		names = append(names, clean.Sanitize(u.Name))
	}
	return names, rows.Err()
}

// Insert checks what it inserts.
func (s *Store) Insert(ctx context.Context, us ...user) (err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
		}
	}()
	st := sqlbuilder.NewStruct(new(user)) // report
	for _, u := range us {
		query, args := st.InsertInto("users", u).Build()
		if _, err := tx.ExecContext(ctx, query, args...); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// Find has a table that its caller names, and a tag that its caller chooses.
func (s *Store) Find(ctx context.Context, tag string, x any) (int, error) {
	m := reflectx.NewMapper(tag) // silent
	n := len(m.FieldMap(reflect.ValueOf(x)))
	return n, s.db.PingContext(ctx)
}

// text implements sql.Scanner, and is called for each column.
type text string

func (t *text) Scan(src any) error {
	var s string
	if err := pgtype.NewMap().SQLScanner(&s).Scan(src); err != nil { // report
		return err
	}
	*t = text(s)
	return nil
}

var types = pgtype.NewMap() // silent

// number does it with what is shared.
type number int64

func (n *number) Scan(src any) error { return types.SQLScanner((*int64)(n)).Scan(src) }

// migrate is called once, with the store.
func (s *Store) migrate(ctx context.Context, steps []string) error {
	v := validator.New() // silent
	for _, step := range steps {
		if err := v.Var(step, "required"); err != nil {
			return err
		}
		if _, err := s.db.ExecContext(ctx, step); err != nil {
			return err
		}
	}
	return nil
}

// Export has a registry for what it writes.
func (s *Store) Export(ctx context.Context, write func([]byte) error) error {
	return s.Each(ctx, func(u user) error {
		data, err := bson.MarshalWithRegistry(bson.NewRegistry(), u) // report
		if err != nil {
			return err
		}
		return write(data)
	})
}
