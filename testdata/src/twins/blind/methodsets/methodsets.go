// Package methodsets reaches builds through embedding, promoted methods and interfaces of the package.
package methodsets

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ ID int }

type base struct{}

func (base) mapper() *reflectx.Mapper {
	return reflectx.NewMapper("db") // report
}

type users struct{ base }

func (u users) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	u.mapper().TypeMap(reflect.TypeOf(row{}))
}

type store interface{ Mapper() *reflectx.Mapper }

type big interface {
	store
	Name() string
}

type pg struct{}

func (pg) Name() string { return "pg" }

func (pg) Mapper() *reflectx.Mapper {
	return reflectx.NewMapper("pg") // report
}

type items struct{ store big }

func (i *items) get(w http.ResponseWriter, r *http.Request) {
	i.store.Mapper().TypeMap(reflect.TypeOf(row{}))
}

func Items() http.HandlerFunc { return (&items{store: pg{}}).get }

type warmer interface{ Warm() }

type lite struct{}

func (*lite) Warm() {
	m := reflectx.NewMapper("lite") // report
	m.TypeMap(reflect.TypeOf(row{}))
}

type warmed struct{ warmer }

func (h warmed) ServeHTTP(w http.ResponseWriter, r *http.Request) { h.Warm() }

func Warmed() http.Handler { return warmed{&lite{}} }

type inner struct{}

func (inner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper("inner").TypeMap(reflect.TypeOf(row{})) // report
}

type outer struct{ inner }

func Outer(mux *http.ServeMux) { mux.Handle("/outer", outer{}) }

// Start is called when the program starts, whatever its type.
type starter interface{ Start() }

type cache struct{ m *reflectx.Mapper }

func (c *cache) Start() {
	c.m = reflectx.NewMapper("cache") // silent
}

func (c *cache) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	c.m.TypeMap(reflect.TypeOf(row{}))
}

func Serve() error {
	c := &cache{}
	for _, s := range []starter{c} {
		s.Start()
	}
	return http.ListenAndServe(":80", c)
}

type kept interface{ Mapper() *reflectx.Mapper }

type keeper struct{ m *reflectx.Mapper }

func newKeeper() kept {
	return &keeper{m: reflectx.NewMapper("kept")} // silent
}

func (k *keeper) Mapper() *reflectx.Mapper { return k.m }

type keeping struct{ kept }

func Keeping() http.Handler { return keeping{newKeeper()} }

func (k keeping) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	k.Mapper().TypeMap(reflect.TypeOf(row{}))
}
