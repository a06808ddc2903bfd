// Package sch makes schemes.
package sch

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

func Get() (*runtime.Scheme, error) {
	s := runtime.NewScheme()
	if err := corev1.AddToScheme(s); err != nil {
		return nil, err
	}
	return s, nil
}

var Shared = func() *runtime.Scheme {
	s := runtime.NewScheme()
	if err := corev1.AddToScheme(s); err != nil {
		panic(err)
	}
	return s
}()

// Decode depends on the scheme that it gets.
func Decode(s *runtime.Scheme, b []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil)
}

type Decoder struct{ d runtime.Decoder }

func NewDecoder(s *runtime.Scheme) *Decoder {
	return &Decoder{d: serializer.NewCodecFactory(s).UniversalDeserializer()}
}

func (d *Decoder) Decode(b []byte) (runtime.Object, error) { return d.d.Decode(b, nil) }
