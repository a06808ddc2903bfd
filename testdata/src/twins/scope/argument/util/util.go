// Package util makes one instance in the argument of another: they are one
// object, of which there is one diagnostic, in place, whoever calls.
package util

import (
	"github.com/gin-gonic/gin"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

func Decode(data []byte, to runtime.Object) error {
	f := serializer.NewCodecFactory(runtime.NewScheme()) // report
	_, err := f.UniversalDeserializer().Decode(data, to)
	return err
}

func DecodeInto(data []byte, to runtime.Object) error {
	f := serializer.NewCodecFactory(runtime.NewScheme()) // report
	return runtime.DecodeInto(f.UniversalDeserializer(), data, to)
}

func DecodeInOneGo(data []byte, to runtime.Object) error {
	_, err := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer().Decode(data, to) // report
	return err
}

func codec() serializer.CodecFactory { return serializer.NewCodecFactory(runtime.NewScheme()) } // report

func DecodeByHelper(data []byte, to runtime.Object) error {
	_, err := codec().UniversalDeserializer().Decode(data, to)
	return err
}

func DecodeCalledHere(data []byte, to runtime.Object) error {
	f := serializer.NewCodecFactory(runtime.NewScheme()) // report
	_, err := f.UniversalDeserializer().Decode(data, to)
	return err
}

func handle(c *gin.Context, to runtime.Object) {
	b, _ := c.GetRawData()
	_ = DecodeCalledHere(b, to)
}

var shared = serializer.NewCodecFactory(runtime.NewScheme()) // silent

func New() serializer.CodecFactory { return serializer.NewCodecFactory(runtime.NewScheme()) } // silent

type client struct{ f serializer.CodecFactory }

func NewClient() *client {
	return &client{serializer.NewCodecFactory(runtime.NewScheme())} // silent
}

func (c *client) Decode(data []byte, to runtime.Object) error {
	return runtime.DecodeInto(c.f.UniversalDeserializer(), data, to)
}

func init() {
	shared = serializer.NewCodecFactory(runtime.NewScheme()) // silent
}
