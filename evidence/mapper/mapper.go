// Package mapper measures struct mappers and the mappers of SQL libraries.
package mapper

import (
	"context"
	"reflect"
	"strings"
	"sync"

	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/stephenafamo/scan"
	"gorm.io/gorm/schema"
	"xorm.io/xorm/names"

	"github.com/mapperlint/mapperlint/evidence/internal/bench"
	"github.com/mapperlint/mapperlint/evidence/internal/memdb"
	"github.com/mapperlint/mapperlint/evidence/internal/order"
)

// Cases returns the cases of the group.
func Cases() []bench.Case {
	db := memdb.Open()
	return []bench.Case{
		bench.Of("sqlx-reflectx-NewMapperFunc", func() *reflectx.Mapper {
			return reflectx.NewMapperFunc("db", strings.ToLower)
		}, traverse),
		bench.Of("sqlx-NewDb+MapperFunc", func() *sqlx.DB {
			x := sqlx.NewDb(db, "postgres")
			x.MapperFunc(strings.ToLower)
			return x
		}, func(x *sqlx.DB) error { return traverse(x.Mapper) }),
		bench.Of("scany-dbscan-NewAPI", func() *dbscan.API { return bench.Must(dbscan.NewAPI()) }, scanOne),
		bench.Of("scan-NewStructMapperSource", func() scan.StructMapperSource {
			return bench.Must(scan.NewStructMapperSource(scan.WithStructTagKey("db")))
		}, scanFrom),
		bench.Of("gorm-schema-Parse", func() *sync.Map { return new(sync.Map) }, parse(&order.Order{}, 10)),
		bench.Of("gorm-schema-Parse-many2many", func() *sync.Map { return new(sync.Map) }, parse(&basket{}, 3)).Builds(300),
		bench.Of("sqlbuilder-NewStruct", func() *sqlbuilder.Struct {
			return sqlbuilder.NewStruct(new(order.Order))
		}, addresses),
		bench.Of("xorm-names-NewCacheMapper", func() *names.CacheMapper {
			return names.NewCacheMapper(names.SnakeMapper{})
		}, tableNames),
	}
}

// traverse is what sqlx does with a mapper for each query.
func traverse(m *reflectx.Mapper) error {
	found := m.TraversalsByName(reflect.TypeFor[order.Order](), order.Columns())
	return bench.Check(len(found[9]), 1)
}

func scanOne(api *dbscan.API) error {
	var o order.Order
	if err := api.ScanOne(&o, &memdb.Rows{}); err != nil {
		return err
	}
	return bench.Check(o, order.New())
}

func scanFrom(src scan.StructMapperSource) error {
	o, err := scan.OneFromRows(context.Background(), scan.CustomStructMapper[order.Order](src), &memdb.Rows{})
	if err != nil {
		return err
	}
	return bench.Check(o, order.New())
}

// A basket has a relation whose join table gorm makes a type for.
type basket struct {
	ID    uint
	Owner string
	Tags  []tag `gorm:"many2many:basket_tags"`
}

type tag struct {
	ID   uint
	Name string
}

// parse uses a map as gorm does: as the cache of parsed models.
func parse(model any, fields int) func(*sync.Map) error {
	return func(cache *sync.Map) error {
		s, err := schema.Parse(model, cache, schema.NamingStrategy{})
		if err != nil {
			return err
		}
		return bench.Check(len(s.Fields), fields)
	}
}

// addresses is what a query scans a row into.
func addresses(s *sqlbuilder.Struct) error {
	var o order.Order
	return bench.Check(len(s.Addr(&o)), 10)
}

func tableNames(m *names.CacheMapper) error {
	t := reflect.TypeFor[order.Order]()
	for i := range t.NumField() {
		if m.Obj2Table(t.Field(i).Name) == "" {
			return bench.Check("", t.Field(i).Name)
		}
	}
	return nil
}
