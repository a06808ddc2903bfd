// Package iobound has decoders and encoders that are bound to one stream or value.
package iobound

import (
	"encoding/json"
	"io"

	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/bytedance/sonic"
	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/jmoiron/sqlx"
	"github.com/mitchellh/mapstructure"
	"github.com/ugorji/go/codec"
)

var handle = new(codec.JsonHandle)

func handler(c *gin.Context) {
	var v any
	dec, _ := mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: &v})
	_ = dec.Decode(c.Keys)
	_ = attributevalue.NewDecoder().Decode(c, &v)
	_, _ = sonic.Config{UseNumber: true}.Froze().Marshal(v)
	_ = sqlx.NewDb(nil, "x").Get(&v, "")
}

func read(r io.Reader, w io.Writer, v any) error {
	if err := json.NewDecoder(r).Decode(v); err != nil {
		return err
	}
	if err := cbor.NewDecoder(r).Decode(v); err != nil {
		return err
	}
	if err := codec.NewDecoder(r, handle).Decode(v); err != nil {
		return err
	}
	return codec.NewEncoder(w, &codec.JsonHandle{}).Encode(v) // want `codec.JsonHandle\{\} builds .* on every call of read`
}
