// Package groups has constructors of several groups; the test turns on two.
package groups

import (
	"regexp"

	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
)

func handler(c *gin.Context) {
	_ = validator.New().Struct(c) // want `validator.New builds`
	m, _ := cbor.EncOptions{}.EncMode()
	_, _ = m.Marshal(c)
	_ = reflectx.NewMapper("db").TypeMap(nil)
	runtime.NewScheme().Default(nil)
	_ = regexp.MustCompile("^a+$").MatchString(c.Param("a")) // want `regexp.MustCompile builds`
}
