// Package sqlrepos maps rows. What decides: whether the repository, the query, or the row has the mapper.
package sqlrepos

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	"gorm.io/gorm/schema"
)

type user struct {
	ID   int    `db:"id"`
	Name string `db:"name"`
}

type querier interface {
	query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

type Users struct {
	db   querier
	scan *dbscan.API
	sqlx *sqlx.DB
	maps sync.Pool
	// schemas is the cache of gorm.
	schemas sync.Map
}

func NewUsers(db querier) (*Users, error) {
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // silent
	if err != nil {
		return nil, err
	}
	u := &Users{db: db, scan: api, sqlx: sqlx.NewDb(db, "pgx")}
	u.sqlx.MapperFunc(strings.ToLower) // silent
	u.maps.New = func() any {
		return pgtype.NewMap() // silent
	}
	return u, nil
}

func (u *Users) All(ctx context.Context) (users []user, err error) {
	rows, err := u.db.query(ctx, "select * from users")
	if err != nil {
		return nil, err
	}
	return users, u.scan.ScanAll(&users, rows)
}

// Named makes an API with each query.
func (u *Users) Named(ctx context.Context, name string) (users []user, err error) {
	rows, err := u.db.query(ctx, "select * from users where name = $1", name)
	if err != nil {
		return nil, err
	}
	api, err := dbscan.NewAPI() // report
	if err != nil {
		return nil, err
	}
	return users, api.ScanAll(&users, rows)
}

// Collected makes a mapper with each row.
func (u *Users) Collected(ctx context.Context, ids []int) ([]user, error) {
	rows, err := u.db.query(ctx, "select * from users where id = any($1)", ids)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (x user, err error) {
		m := reflectx.NewMapper("db") // report
		v := reflect.ValueOf(&x)
		return x, row.Scan(m.FieldByName(v, "id").Interface(), m.FieldByName(v, "name").Interface())
	})
}

// Raw takes a map from the pool.
func (u *Users) Raw(ctx context.Context, data []byte) (name string, err error) {
	m := u.maps.Get().(*pgtype.Map)
	defer u.maps.Put(m)
	return name, m.Scan(25, 1, data, &name)
}

// RawAnew makes one.
func (u *Users) RawAnew(ctx context.Context, data []byte) (name string, err error) {
	return name, pgtype.NewMap().Scan(25, 1, data, &name) // report
}

// table looks into the cache that is kept.
func (u *Users) table(x any) (string, error) {
	s, err := schema.Parse(x, &u.schemas, schema.NamingStrategy{})
	if err != nil {
		return "", err
	}
	return s.Table, nil
}

// tableAnew has a cache for the call.
func (u *Users) tableAnew(x any) (string, error) {
	s, err := schema.Parse(x, &sync.Map{}, schema.NamingStrategy{}) // report
	if err != nil {
		return "", err
	}
	return s.Table, nil
}

func (u *Users) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	var out [3][]user
	var err [3]error
	out[0], err[0] = u.All(ctx)
	out[1], err[1] = u.Named(ctx, r.FormValue("name"))
	out[2], err[2] = u.Collected(ctx, []int{1, 2})
	for _, err := range err {
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	a, _ := u.Raw(ctx, []byte(r.FormValue("raw")))
	b, _ := u.RawAnew(ctx, []byte(r.FormValue("raw")))
	c, _ := u.table(user{})
	d, _ := u.tableAnew(user{})
	w.Header().Set("X-Raw", fmt.Sprint(a, b, c, d))
	_ = json.NewEncoder(w).Encode(out)
}

// check is called when the program starts: it compares the columns of all tables.
func check(ctx context.Context, db querier, tables map[string]any) error {
	m := reflectx.NewMapperFunc("db", strings.ToLower) // silent
	for table, x := range tables {
		rows, err := db.query(ctx, "select * from "+table+" limit 0")
		if err != nil {
			return err
		}
		if rows.Next() || len(m.TypeMap(reflect.TypeOf(x)).Index) == 0 {
			return fmt.Errorf("table %s", table)
		}
	}
	return nil
}

func Main(ctx context.Context, db querier) error {
	u, err := NewUsers(db)
	if err != nil {
		return err
	}
	if err := check(ctx, db, map[string]any{"users": user{}}); err != nil {
		return err
	}
	http.Handle("/users", u)
	return http.ListenAndServe(":8080", nil)
}
