// Package sch makes objects of several mappers: one is an argument of another.
package sch

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

// Decode gets text, which is no object of a scheme: alone, the scheme would be
// reported by each package that calls it.
func Decode(text string) (runtime.Object, error) {
	scheme := runtime.NewScheme() // silent: file/part-of-reported
	_ = corev1.AddToScheme(scheme)
	codecs := serializer.NewCodecFactory(scheme) // want `serializer\.NewCodecFactory builds one, with a new \*runtime\.Scheme, on every call of Decode, .* 52 KB of garbage`
	return codecs.UniversalDeserializer().Decode([]byte(text), nil)
}

func FromBytes(b []byte) (runtime.Object, error) { return Decode(string(b)) }

// In place.
func Nested(b []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer().Decode(b, nil) // want `serializer\.NewCodecFactory builds one, with a new \*runtime\.Scheme, on every call of Nested, which gets the data to map`
}

// From a helper.
func Helped(b []byte) (runtime.Object, error) {
	s := scheme()
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil) // want `serializer\.NewCodecFactory builds one, with a new \*runtime\.Scheme, on every call of Helped, which gets the data to map`
}

func scheme() *runtime.Scheme {
	return runtime.NewScheme() // silent: file/part-of-reported
}

// Two objects of one scheme are two.
func Two(b []byte) (runtime.Object, error) {
	s := runtime.NewScheme()                                                                          // silent: file/part-of-reported
	if obj, err := serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil); err == nil { // want `with a new \*runtime.Scheme, on every call of Two`
		return obj, nil
	}
	return serializer.NewCodecFactory(s).UniversalDecoder().Decode(b, nil) // want `on every call of Two`
}

var shared = runtime.NewScheme()

// Twins: a scheme that is there already, and one that has nothing to do with
// the factory.
func Shared(b []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(shared).UniversalDeserializer().Decode(b, nil) // want `serializer\.NewCodecFactory builds one on every call of Shared, which gets the data to map`
}

func Apart(obj runtime.Object, b []byte) (runtime.Object, error) {
	s := runtime.NewScheme() // want `runtime\.NewScheme builds one on every call of Apart, which gets the data to map`
	s.Default(obj)
	return serializer.NewCodecFactory(shared).UniversalDeserializer().Decode(b, nil) // want `serializer\.NewCodecFactory builds one on every call of Apart, which gets the data to map`
}
