// Package web calls what is reported where it stands, and what it has to answer
// for itself.
package web

import (
	"github.com/gin-gonic/gin"
	"k8s.io/apimachinery/pkg/runtime"

	"twins/scope/argument/util"
)

var pod runtime.Object

func Decode(c *gin.Context) {
	b, _ := c.GetRawData()
	_ = util.Decode(b, pod) // silent: reported where it stands
}

func DecodeByHelper(c *gin.Context) {
	b, _ := c.GetRawData()
	_ = util.DecodeByHelper(b, pod) // silent: reported where it stands
}

func DecodeInOneGo(c *gin.Context) {
	b, _ := c.GetRawData()
	_ = util.DecodeInOneGo(b, pod) // silent: reported where it stands
}

func New(c *gin.Context) {
	b, _ := c.GetRawData()
	_, _ = util.New().UniversalDeserializer().Decode(b, pod) // report
}

var decoder = util.New().UniversalDeserializer() // silent

var client = util.NewClient() // silent

func Client(c *gin.Context) {
	b, _ := c.GetRawData()
	_ = client.Decode(b, pod)
}
