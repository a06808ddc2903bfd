// Package parameter builds from a parameter: the same for all callers, or not.
package parameter

import (
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/jmoiron/sqlx/reflectx"
)

const db = "db"

var names = struct{ db string }{"db"}

type row struct{ A string }

func fields(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func constant(c *gin.Context) { fields(db, row{c.Query("q")}) }

func fieldsText(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func twice(c *gin.Context) {
	fieldsText("db", row{c.Query("q")})
	fieldsText("db", row{c.Query("r")})
}

func fieldsGlobal(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func global(c *gin.Context) { fieldsGlobal(names.db, row{c.Query("q")}) }

func fieldsDeep(tag string, x any) int { return fieldsDeeper(tag, x) }

func fieldsDeeper(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func deep(c *gin.Context) { fieldsDeep("db", row{c.Query("q")}) }

func fieldsLocal(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func local(c *gin.Context) {
	tag := "db"
	fieldsLocal(tag, row{c.Query("q")})
}

type opts struct{ tag string }

func fieldsStruct(o opts, x any) int {
	return len(reflectx.NewMapper(o.tag).FieldMap(reflect.ValueOf(x))) // report
}

func inStruct(c *gin.Context) { fieldsStruct(opts{tag: "db"}, row{c.Query("q")}) }

func fieldsVariadic(x any, tags ...string) int {
	return len(reflectx.NewMapper(tags[0]).FieldMap(reflect.ValueOf(x))) // report
}

func variadic(c *gin.Context) { fieldsVariadic(row{c.Query("q")}, "db") }

// Other callers pass what the request asks for.

func ofQuery(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callQuery(c *gin.Context) { ofQuery(c.Query("tag"), row{c.Query("q")}) }

func ofTwo(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func callTwo(c *gin.Context) {
	ofTwo("db", row{c.Query("q")})
	ofTwo("json", row{c.Query("q")})
}

// ofOne of two callers passes a constant.
func ofOne(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callOne(c *gin.Context) { ofOne("db", row{c.Query("q")}) }

func callOther(c *gin.Context) { ofOne(c.Query("tag"), row{c.Query("q")}) }

// ofEach is given the constants of a list, each in a round.
func ofEach(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callEach(c *gin.Context) {
	for i := range 3 {
		ofEach(c.Param("t")[i:], row{c.Query("q")})
	}
	ofEach("db", row{c.Query("q")})
}

// ofHanded is handed on: constants through another function.
func ofHanded(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func hands(tag string, x any) int { return ofHanded(tag, x) }

func callHanded(c *gin.Context) {
	hands("db", row{c.Query("q")})
	ofHanded("json", row{c.Query("q")})
}

func OfImporters(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func ofDeep(tag string, x any) int { return ofDeeper(tag, x) }

func ofDeeper(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callDeep(c *gin.Context) { ofDeep(c.Query("tag"), row{c.Query("q")}) }

func ofLocals(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // report
}

func callFirst(c *gin.Context) {
	tag := "db"
	ofLocals(tag, row{c.Query("q")})
}

func callSecond(c *gin.Context) {
	tag := "json"
	ofLocals(tag, row{c.Query("q")})
}

func ofStruct(o opts, x any) int {
	return len(reflectx.NewMapper(o.tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callStruct(c *gin.Context) { ofStruct(opts{tag: c.Query("tag")}, row{c.Query("q")}) }

func ofVariable(tag string, x any) int {
	return len(reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x))) // silent
}

func callVariable(c *gin.Context) {
	f := ofVariable
	f(c.Query("tag"), row{c.Query("q")})
}
