// Package aparthere makes a scheme for a codec factory in one function, and by itself in another: two
// mistakes. Where nobody wants it by itself, it is one.
package aparthere

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // report
	s.AddKnownTypes("v1")
	return s
}

func Decode(data []byte, into runtime.Object) error {
	d := serializer.NewCodecFactory(newScheme()).UniversalDeserializer() // report
	return runtime.DecodeInto(d, data, into)
}

func Convert(in, out any) error { return newScheme().Convert(in, out) }

func onlyPart() *runtime.Scheme {
	s := runtime.NewScheme() // silent: file/part-of-reported
	s.AddKnownTypes("v1")
	return s
}

func DecodeAll(data [][]byte, into runtime.Object) error {
	d := serializer.NewCodecFactory(onlyPart()).UniversalDeserializer() // report
	for _, b := range data {
		if err := runtime.DecodeInto(d, b, into); err != nil {
			return err
		}
	}
	return nil
}
