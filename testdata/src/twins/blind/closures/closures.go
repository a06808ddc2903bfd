// Package closures builds inside closures that are called here, deferred, returned or kept.
package closures

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
)

type query struct{ Page int }

func listA(c *gin.Context) {
	d := func() *form.Decoder {
		return form.NewDecoder() // report
	}()
	_ = d.Decode(&query{}, c.QueryMap("q"))
}

func listB(c *gin.Context) {
	var d *form.Decoder
	prepare := func() {
		d = form.NewDecoder() // report
	}
	prepare()
	_ = d.Decode(&query{}, c.QueryMap("q"))
}

func listC(c *gin.Context) {
	decode := func(dst any) error {
		return form.NewDecoder().Decode(dst, c.QueryMap("q")) // report
	}
	_ = decode(&query{})
}

func decodeFunc() func(any, map[string][]string) error {
	d := form.NewDecoder() // report
	return func(dst any, src map[string][]string) error { return d.Decode(dst, src) }
}

func listD(c *gin.Context) { _ = decodeFunc()(&query{}, c.QueryMap("q")) }

func listE(c *gin.Context) {
	defer func() {
		_ = form.NewDecoder().Decode(&query{}, c.QueryMap("q")) // report
	}()
	c.Next()
}

func makeDecode() func(any, map[string][]string) error {
	d := form.NewDecoder() // silent
	return func(dst any, src map[string][]string) error { return d.Decode(dst, src) }
}

var decode = makeDecode()

func listF(c *gin.Context) { _ = decode(&query{}, c.QueryMap("q")) }

var decodeG = func() func(any, map[string][]string) error {
	d := form.NewDecoder() // silent
	return d.Decode
}()

func listG(c *gin.Context) { _ = decodeG(&query{}, c.QueryMap("q")) }

// The variable holds a function that builds each time it is called.
var decodeH = func(dst any, src map[string][]string) error {
	d := form.NewDecoder() // report
	return d.Decode(dst, src)
}

func listH(c *gin.Context) { _ = decodeH(&query{}, c.QueryMap("q")) }
