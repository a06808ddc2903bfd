package plugin_test

import (
	"fmt"

	"github.com/mapperlint/mapperlint/plugin"
)

// What golangci-lint does with the settings of .golangci.yml.
func ExampleNew() {
	p, err := plugin.New(map[string]any{"groups": []string{"validator", "codec"}, "hoist": "field"})
	if err != nil {
		fmt.Println(err)
		return
	}
	analyzers, err := p.BuildAnalyzers()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(analyzers[0].Name, p.GetLoadMode())
	// Output: mapperlint typesinfo
}

// A misspelt setting is an error, since it would not be heeded.
func ExampleNew_unknownSetting() {
	_, err := plugin.New(map[string]any{"mappers": []string{"example.com/p.New"}})
	fmt.Println(err)
	// Output: mapperlint: unknown setting "mappers" (want one of disable, generated, groups, hoist, hoist-nolint, mapper, request, setup, unused-ignores)
}
