// Package use keeps its mappers with the library.
package use

import (
	"net/http"
	"reflect"

	"twins/blind3/oncelib/lib"

	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ ID int }

var (
	lazy = lib.NewLazy(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	cache = lib.NewCache[string, *reflectx.Mapper]()
	fresh = lib.NewFresh(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	memo  = lib.Memo(newMemo)
	again = lib.Again(newAgain)
	pool  = lib.NewPool(func() *pgtype.Map { return pgtype.NewMap() }) // silent
)

func newMemo() *reflectx.Mapper { return reflectx.NewMapper("db") } // silent

func newAgain() *reflectx.Mapper { return reflectx.NewMapper("db") } // report

func Lazy(w http.ResponseWriter, r *http.Request)  { lazy.Get().FieldMap(reflect.ValueOf(row{})) }
func Fresh(w http.ResponseWriter, r *http.Request) { fresh.Get().FieldMap(reflect.ValueOf(row{})) }
func Memo(w http.ResponseWriter, r *http.Request)  { memo().FieldMap(reflect.ValueOf(row{})) }
func Again(w http.ResponseWriter, r *http.Request) { again().FieldMap(reflect.ValueOf(row{})) }

func Cached(w http.ResponseWriter, r *http.Request) {
	m := cache.Get(r.FormValue("tag"), func(tag string) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // silent
	})
	m.FieldMap(reflect.ValueOf(row{}))
}

func CachedConst(w http.ResponseWriter, r *http.Request) {
	cache.Get("db", byTag).FieldMap(reflect.ValueOf(row{}))
}

func byTag(tag string) *reflectx.Mapper {
	return reflectx.NewMapperFunc(tag, func(s string) string { return s }) // silent
}

func Pooled(w http.ResponseWriter, r *http.Request) {
	pool.With(func(m *pgtype.Map) {
		var n int
		_ = m.Scan(23, 0, []byte(r.FormValue("n")), &n)
	})
}

func Transformed(w http.ResponseWriter, r *http.Request) {
	lib.Transform([]row{{1}, {2}}, func(x row) int {
		m := reflectx.NewMapper("db") // report
		return len(m.FieldMap(reflect.ValueOf(x)))
	})
}

// The library's memory, made for each request.
func LocalLazy(w http.ResponseWriter, r *http.Request) {
	l := lib.NewLazy(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	l.Get().FieldMap(reflect.ValueOf(row{}))
}

func LocalMemo(w http.ResponseWriter, r *http.Request) {
	get := lib.Memo(func() *reflectx.Mapper {
		return reflectx.NewMapper("json") // report
	})
	get().FieldMap(reflect.ValueOf(row{}))
}

type repo struct {
	m    *lib.Lazy[*reflectx.Mapper]
	memo func() *reflectx.Mapper
}

func NewRepo() *repo {
	return &repo{
		m:    lib.NewLazy(func() *reflectx.Mapper { return reflectx.NewMapper("db") }), // silent
		memo: lib.Memo(func() *reflectx.Mapper { return reflectx.NewMapper("json") }),  // silent
	}
}

func (p *repo) Save(x row) {
	p.m.Get().FieldMap(reflect.ValueOf(x))
	p.memo().FieldMap(reflect.ValueOf(x))
}
