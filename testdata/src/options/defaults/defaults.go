// Package defaults has the same as groups, under default options.
package defaults

import (
	"regexp"

	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
)

func handler(c *gin.Context) {
	_ = validator.New().Struct(c)       // want `validator.New builds`
	m, _ := cbor.EncOptions{}.EncMode() // off: nobody minds what it costs
	_, _ = m.Marshal(c)
	_ = reflectx.NewMapper("db").TypeMap(nil) // want `reflectx.NewMapper builds`
	runtime.NewScheme().Default(nil)          // want `runtime.NewScheme builds`
	_ = regexp.MustCompile("^a+$").MatchString(c.Param("a"))
}
