// Package holders has things that hold the instance and give out text, data or themselves.
package holders

import (
	"io"

	"github.com/gin-gonic/gin"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

type user struct{ ID, Name string }

func getA(c *gin.Context) {
	sql, args := sqlbuilder.NewStruct(new(user)).SelectFrom("users").Build() // report
	c.JSON(200, gin.H{"sql": sql, "args": args})
}

func Insert(u user) (string, []any) {
	return sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", u).Build() // report
}

func text(u user) string {
	st := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // report
	b := st.InsertInto("users", u)
	return b.String()
}

func Write(w io.Writer, u user) error {
	enc := jsoniter.Config{SortMapKeys: true}.Froze().NewEncoder(w) // report
	return enc.Encode(u)
}

var scheme = runtime.NewScheme() // silent

func Decode(data []byte, into runtime.Object) (runtime.Object, error) {
	d := serializer.NewCodecFactory(scheme).UniversalDecoder("v1") // report
	return d.Decode(data, into)
}

type query struct{ st *sqlbuilder.Struct }

func (q query) text(u user) string { return q.st.InsertInto("users", u).String() }

func InsertText(u user) string {
	return query{sqlbuilder.NewStruct(new(user))}.text(u) // report
}

var userStruct = sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // silent

func Select() (string, []any) { return userStruct.SelectFrom("users").Build() }

// What is returned keeps the instance.
func NewQuery() query {
	return query{st: sqlbuilder.NewStruct(new(user))} // silent
}

func Decoder(s *runtime.Scheme) runtime.Decoder {
	return serializer.NewCodecFactory(s).UniversalDeserializer() // silent
}

func Open(db *sqlx.DB) *sqlx.DB {
	db.Mapper = reflectx.NewMapper("json") // silent
	return db
}
