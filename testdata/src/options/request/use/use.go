// Package use calls them: what its handlers reach is reported where it is built.
package use

import (
	"io"

	"options/request/lib"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_ = lib.New().Struct(c)
	_ = lib.Port()
	_ = new(lib.Factory).Make().Struct(c)
	_ = lib.Fresh().Struct(c) // want `lib.Fresh builds .* for every request in handler`
	_ = lib.Box[int]{}.Make().Struct(c)
}

func asItIs() error {
	v := lib.New()
	return v.Var("8080", "numeric")
}

func configures() error {
	v := lib.New() // want `-request=options/request/lib.New: what it returns is not used as it is here: .*SetTagName configures`
	v.SetTagName("x")
	return v.Var("8080", "numeric")
}

func fromFresh() error {
	v := lib.Fresh()
	v.SetTagName("x")
	return v.Var("8080", "numeric")
}

// log does not get the instance.
func log(w io.Writer) { _, _ = io.WriteString(w, lib.New().Var("8080", "numeric").Error()) }
