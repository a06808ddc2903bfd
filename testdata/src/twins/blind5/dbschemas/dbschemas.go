// Package dbschemas maps rows and documents. What decides: whether the cache, the registry and the description of a table are the store's,
// or those of a query.
package dbschemas

import (
	"context"
	"database/sql"
	"net/http"
	"reflect"
	"sync"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	"gorm.io/gorm/schema"
)

type user struct {
	ID   int64
	Name string
}

// Cache of what was parsed.
var parsed sync.Map

func table(x any) (string, error) {
	s, err := schema.Parse(x, &parsed, schema.NamingStrategy{})
	if err != nil {
		return "", err
	}
	return s.Table, nil
}

func tableEach(x any) (string, error) {
	// A cache for each call caches nothing.
	s, err := schema.Parse(x, &sync.Map{}, schema.NamingStrategy{}) // report
	if err != nil {
		return "", err
	}
	return s.Table, nil
}

func columnEach(x any, name string) (*schema.Field, error) {
	// The same with a variable.
	var cache sync.Map
	s, err := schema.Parse(x, &cache, schema.NamingStrategy{SingularTable: true}) // report
	if err != nil {
		return nil, err
	}
	return s.LookUpField(name), nil
}

var users = sqlbuilder.NewStruct(new(user)) // silent

func insert(u *user) string { return users.For(sqlbuilder.PostgreSQL).InsertInto("users", u).String() }

func insertEach(u *user) string {
	// For each row.
	return sqlbuilder.NewStruct(new(user)).InsertInto("users", u).String() // report
}

type store struct {
	db       *sqlx.DB
	raw      *sql.DB
	scan     *dbscan.API
	registry *bsoncodec.Registry
}

func newStore(raw *sql.DB) (*store, error) {
	s := &store{raw: raw, db: sqlx.NewDb(raw, "postgres")}
	var err error
	// Kept by the store.
	if s.scan, err = dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)); err != nil { // silent
		return nil, err
	}
	// The same.
	s.registry = bson.NewRegistry() // silent
	s.registry.RegisterTypeEncoder(reflect.TypeFor[user](), nil)
	return s, nil
}

func (s *store) all(ctx context.Context, rows dbscan.Rows) (us []user, err error) {
	return us, s.scan.ScanAll(&us, rows)
}

func (s *store) allEach(ctx context.Context, rows dbscan.Rows) (us []user, err error) {
	// For each query.
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // report
	if err != nil {
		return nil, err
	}
	return us, api.ScanAll(&us, rows)
}

func (s *store) document(u user) ([]byte, error) { return bson.MarshalWithRegistry(s.registry, u) }

func (s *store) documentEach(u user) ([]byte, error) {
	// For each document.
	reg := bson.NewRegistry() // report
	reg.RegisterTypeEncoder(reflect.TypeFor[user](), nil)
	return bson.MarshalWithRegistry(reg, u)
}

func (s *store) documentBuilt(u user) ([]byte, error) {
	// The same with a builder.
	reg := bson.NewRegistryBuilder().RegisterTypeEncoder(reflect.TypeFor[user](), nil).Build() // report
	return bson.MarshalWithRegistry(reg, u)
}

func (s *store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u := user{Name: r.FormValue("name")}
	_, _ = table(u)
	_, _ = tableEach(u)
	_, _ = columnEach(u, "name")
	_, _ = insert(&u), insertEach(&u)
	_, _ = s.document(u)
	_, _ = s.documentEach(u)
	_, _ = s.documentBuilt(u)
}

func Main(raw *sql.DB) error {
	s, err := newStore(raw)
	if err != nil {
		return err
	}
	// At the start, with a cache of its own.
	if _, err := schema.Parse(&user{}, new(sync.Map), schema.NamingStrategy{}); err != nil { // silent
		return err
	}
	return http.ListenAndServe(":8080", s)
}
