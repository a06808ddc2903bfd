// Package app serves in the format that is asked for. What decides: whether the format is made when it is registered, when it is opened
// first, or for the request.
package app

import (
	"encoding/json"
	"net/http"

	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"

	"twins/blind9/formats/plain"
	"twins/blind9/formats/registry"
)

type compact struct{ mode cbor.EncMode }

func (c compact) Encode(v any) ([]byte, error) { return c.mode.Marshal(v) }

func newCompact() (registry.Format, error) {
	mode, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // report
	if err != nil {
		return nil, err
	}
	return compact{mode}, nil
}

type stdFormat struct{}

func (stdFormat) Encode(v any) ([]byte, error) { return json.Marshal(v) }

var pretty, prettyErr = plain.Pretty() // silent

func kept(c *gin.Context) {
	f, err := registry.Get(c.Query("format"))
	if err != nil {
		f = stdFormat{}
	}
	answer(c, f)
}

func opened(c *gin.Context) {
	f, err := registry.Open(c.Query("format"))
	if err != nil {
		c.AbortWithStatusJSON(http.StatusNotAcceptable, err.Error())
		return
	}
	answer(c, f)
}

func made(c *gin.Context) {
	err := registry.With(newCompact, func(f registry.Format) error {
		data, err := f.Encode(c.Keys)
		if err == nil {
			c.JSON(http.StatusOK, data)
		}
		return err
	})
	if err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, err.Error())
	}
}

func debug(c *gin.Context) {
	f, err := plain.Pretty() // report
	if err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, err.Error())
		return
	}
	answer(c, f)
}

func prettily(c *gin.Context) {
	if prettyErr != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, prettyErr.Error())
		return
	}
	answer(c, pretty)
}

func answer(c *gin.Context, f registry.Format) {
	data, err := f.Encode(c.Keys)
	if err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, err.Error())
		return
	}
	c.JSON(http.StatusOK, data)
}

// Routes registers.
func Routes(r gin.IRouter) {
	r.GET("/kept", kept)
	r.GET("/opened", opened)
	r.GET("/made", made)
	r.GET("/debug", debug)
	r.GET("/pretty", prettily)
}
