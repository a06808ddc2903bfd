// Package fasthttp has fasthttp handlers.
package fasthttp

import (
	"github.com/go-playground/validator/v10"
	"github.com/ugorji/go/codec"
	"github.com/valyala/fasthttp"
)

var handle codec.JsonHandle

func create(ctx *fasthttp.RequestCtx) {
	v := validator.New() // want `for every request in create, a fasthttp handler`
	_ = v.Struct(ctx.PostBody())
}

func decode(ctx *fasthttp.RequestCtx) {
	var in struct{ Name string }
	var jh codec.JsonHandle // want `codec.JsonHandle{} builds .* for every request in decode, a fasthttp handler`
	_ = codec.NewDecoderBytes(ctx.PostBody(), &jh).Decode(&in)
}

func decodeLiteral(ctx *fasthttp.RequestCtx) {
	var in struct{ Name string }
	_ = codec.NewDecoderBytes(ctx.PostBody(), &codec.JsonHandle{}).Decode(&in)      // want `codec.JsonHandle{} builds .* for every request in decodeLiteral`
	_ = codec.NewDecoderBytes(ctx.PostBody(), new(codec.MsgpackHandle)).Decode(&in) // want `codec.MsgpackHandle{} builds .* for every request in decodeLiteral`
}

func decodeShared(ctx *fasthttp.RequestCtx) {
	var in struct{ Name string }
	_ = codec.NewDecoderBytes(ctx.PostBody(), &handle).Decode(&in)
}

func wrap(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	v := validator.New()
	return func(ctx *fasthttp.RequestCtx) {
		if v.Struct(ctx.Path()) == nil {
			next(ctx)
		}
	}
}

func wrapInside(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		if validator.New().Struct(ctx.Path()) == nil { // want `for every request in function literal in wrapInside, a fasthttp handler`
			next(ctx)
		}
	}
}
