// Package libraries builds, for each value, what libraries of less fame keep their
// knowledge of types in, next to the same from a package variable, and to what is
// made for one value.
package libraries

import (
	"io"
	"net/http"
	"sync"

	go_mapper "github.com/alexsem80/go-mapper/mapper"
	"github.com/fbarikzehi/gomap/mapper"
	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/stephenafamo/scan"
	"gorm.io/gorm/schema"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
	"xorm.io/xorm/names"
)

type (
	entity struct{ Name string }
	view   struct{ Name string }
)

// scany

func ScanAll(rows dbscan.Rows, dst any) error {
	api, err := dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // want `dbscan.NewAPI builds .* on every call of ScanAll`
	if err != nil {
		return err
	}
	return api.ScanAll(dst, rows)
}

var api, apiErr = dbscan.NewAPI(dbscan.WithAllowUnknownColumns(true)) // silent: scope/package-variable

func ScanAllShared(rows dbscan.Rows, dst any) error {
	if apiErr != nil {
		return apiErr
	}
	return api.ScanAll(dst, rows)
}

// A scanner is of its rows.
func ScanOne(rows dbscan.Rows, dst any) error { return dbscan.NewRowScanner(rows).Scan(dst) }

// stephenafamo/scan

func Row(columns []string) (entity, error) {
	src, err := scan.NewStructMapperSource() // want `scan.NewStructMapperSource builds .* on every call of Row`
	if err != nil {
		return entity{}, err
	}
	return scan.CustomStructMapper[entity](src)(columns)
}

func RowShared(columns []string) (entity, error) { return scan.StructMapper[entity]()(columns) }

// gorm

func table(w http.ResponseWriter, r *http.Request) {
	s, err := schema.Parse(&entity{}, &sync.Map{}, schema.NamingStrategy{}) // want `schema.Parse builds .* for every request in table`
	if err != nil {
		return
	}
	_ = s.LookUpField(r.FormValue("order"))
}

var schemas sync.Map

func tableShared(w http.ResponseWriter, r *http.Request) {
	s, err := schema.Parse(&entity{}, &schemas, schema.NamingStrategy{})
	if err != nil {
		return
	}
	_ = s.LookUpField(r.FormValue("order"))
}

// xorm

func Column(field string) string {
	m := names.NewCacheMapper(names.SnakeMapper{}) // want `names.NewCacheMapper builds .* on every call of Column`
	return m.Obj2Table(field)
}

var columns = names.NewCacheMapper(names.SnakeMapper{}) // silent: scope/package-variable

func ColumnShared(field string) string { return columns.Obj2Table(field) }

// A SnakeMapper computes, and caches nothing.
func ColumnComputed(field string) string { return names.SnakeMapper{}.Obj2Table(field) }

// alexsem80/go-mapper

func View(e *entity) (v view) {
	m := go_mapper.NewMapper() // want `mapper.NewMapper builds .* on every call of View`
	m.CreateMap(entity{}, view{})
	m.Init()
	m.Map(e, &v)
	return v
}

var views = newViews()

func newViews() *go_mapper.Mapper {
	m := go_mapper.NewMapper() // silent: scope/package-variable
	m.CreateMap(entity{}, view{})
	m.Init()
	return m
}

func ViewShared(e *entity) (v view) {
	views.Map(e, &v)
	return v
}

// fbarikzehi/gomap

func Mapped(e *entity) (v view, err error) {
	m := mapper.NewMapper(mapper.WithMaxDepth(8)) // want `mapper.NewMapper builds .* on every call of Mapped`
	err = m.Map(&v, e)
	return v, err
}

// How deep is the caller's to say.
func MappedTo(e *entity, depth int) (v view, err error) {
	m := mapper.NewMapper(mapper.WithMaxDepth(depth)) // silent: call/depends-on-parameter
	err = m.Map(&v, e)
	return v, err
}

// Copy is off.
func Copied(e *entity) (v view, err error) {
	err = mapper.Copy(&v, e)
	return v, err
}

// Kubernetes

func Encode(obj runtime.Object, w io.Writer) error {
	s := json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{Pretty: true}) // want `json.NewSerializerWithOptions builds .* on every call of Encode`
	return s.Encode(obj, w)
}

var serializer = json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{Pretty: true}) // silent: scope/package-variable

func EncodeShared(obj runtime.Object, w io.Writer) error { return serializer.Encode(obj, w) }

// What the output is to look like is the caller's to say.
func EncodeAs(obj runtime.Object, w io.Writer, pretty bool) error {
	s := json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{Pretty: pretty}) // silent: call/depends-on-parameter
	return s.Encode(obj, w)
}

type cluster struct {
	config any
	client *http.Client
}

func (c *cluster) list(w http.ResponseWriter, r *http.Request) {
	m, err := apiutil.NewDynamicRESTMapper(c.config, c.client) // want `apiutil.NewDynamicRESTMapper builds .* for every request in \(\*cluster\).list`
	if err != nil {
		return
	}
	_, _ = m.RESTMapping(r.FormValue("kind"))
}

// The cluster is the request's.
func listIn(w http.ResponseWriter, r *http.Request) {
	m, err := apiutil.NewDynamicRESTMapper(r.FormValue("cluster"), nil) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	_, _ = m.RESTMapping(r.FormValue("kind"))
}
